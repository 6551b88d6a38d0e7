package suyuan.qr.command;

/// How the command line ends. The numbers are stable.
enum Exit {
  OK(0),
  ERROR(1),
  USAGE(2),
  NOT_VERIFIED(3),
  NOT_FOUND(4),
  UNREACHABLE(5);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
