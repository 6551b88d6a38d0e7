package suyuan.verifier.alert;

import suyuan.model.Bytes;

/// A message on its way to one receiver.
///
/// @param message its id: the same at every attempt, so that receivers notice repetitions
/// @param attempt from 1
record Parcel(String message, String webhook, String url, Bytes secret, Bytes body, int attempt) {}
