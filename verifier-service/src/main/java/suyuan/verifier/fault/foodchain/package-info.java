/// Networks of stations and deliveries in FoodChain-Lab's exchange format (JSON, versions 1.x), put
/// before the fault engine. The door is [FoodChain]; how a network is read: docs/fault.md.
@NullMarked
package suyuan.verifier.fault.foodchain;

import org.jspecify.annotations.NullMarked;
