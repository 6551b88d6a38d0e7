package suyuan.verifier.node;

/// The process that started this one. It may get a signal alone: then nothing may be left behind.
public final class ParentProcess {
  private ParentProcess() {}

  /// Ends this process when its parent ends. On a thread of its own: shutting down waits for
  /// PostgreSQL's end, which is announced by the pool that announces the parent's.
  public static void endWithIt() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent -> {
              var _ =
                  parent
                      .onExit()
                      .thenRunAsync(() -> System.exit(0), exit -> Thread.ofPlatform().start(exit));
            });
  }
}
