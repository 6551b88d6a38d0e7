/// What all pages share: languages, words, the look, the start page.
@NullMarked
package suyuan.verifier.web;

import org.jspecify.annotations.NullMarked;
