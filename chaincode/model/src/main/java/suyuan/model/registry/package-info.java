/// Parties, keys, delegations, products and rules: who could say what when.
@NullMarked
package suyuan.model.registry;

import org.jspecify.annotations.NullMarked;
