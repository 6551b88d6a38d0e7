/// What a holder of the product needs: labels, QR codes, offline verification.
@NullMarked
package suyuan.qr;

import org.jspecify.annotations.NullMarked;
