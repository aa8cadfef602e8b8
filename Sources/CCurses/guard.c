// Restores the terminal when the process crashes, and keeps standard error off the screen until then.
//
// The handler uses only tcsetattr, read, write and their like, which are safe in a signal handler.
#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "CCurses.h"

// Crashes, and signals that nobody handles and that end the process.
static const int crashes[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGTRAP, SIGABRT,
                              SIGFPE,  SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU};
enum { CRASHES = sizeof crashes / sizeof crashes[0] };

static struct {
  bool installed;
  volatile sig_atomic_t armed;
  bool has_modes;
  struct termios modes;
  char leaving[1024];
  size_t leaving_length;
  int kept;        // where standard error goes meanwhile, or -1
  int old_stderr;  // where it went before
  struct sigaction old[CRASHES];
  stack_t old_stack;
} guard = {.kept = -1, .old_stderr = -1};

static char handler_stack[32768];

void kb_write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

// Gives standard error back and shows what came meanwhile.
static void release_stderr(void) {
  if (guard.kept < 0) return;
  int kept = guard.kept;
  guard.kept = -1;
  dup2(guard.old_stderr, STDERR_FILENO);
  char buffer[1024];
  off_t offset = 0;
  for (;;) {
    ssize_t count = pread(kept, buffer, sizeof buffer, offset);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    kb_write_all(STDERR_FILENO, buffer, (size_t)count);
    offset += count;
  }
  close(kept);
  close(guard.old_stderr);
  guard.old_stderr = -1;
}

static void keep_stderr(void) {
  if (!isatty(STDERR_FILENO)) return;
  int kept = memfd_create("standard error", MFD_CLOEXEC);
  if (kept < 0) return;
  int old = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (old < 0 || dup2(kept, STDERR_FILENO) < 0) {
    if (old >= 0) close(old);
    close(kept);
    return;
  }
  guard.kept = kept;
  guard.old_stderr = old;
}

void kb_guard_restore_modes(void) {
  if (guard.has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &guard.modes);
}

static void on_crash(int number) {
  if (guard.armed) {
    guard.armed = 0;
    kb_write_all(STDOUT_FILENO, guard.leaving, guard.leaving_length);
    kb_guard_restore_modes();
  }
  release_stderr();
  // End as if nobody had handled the signal, so that the exit status is the signal's.
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(number, &plain, NULL);
  raise(number);
}

void kb_guard_install(void) {
  if (guard.installed) return;
  guard.installed = true;
  guard.has_modes = tcgetattr(STDIN_FILENO, &guard.modes) == 0;
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, &guard.old_stack);
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
  for (int index = 0; index < CRASHES; index++) sigaction(crashes[index], &action, &guard.old[index]);
  keep_stderr();
}

void kb_guard_remove(void) {
  if (!guard.installed) return;
  guard.installed = false;
  guard.armed = 0;
  for (int index = 0; index < CRASHES; index++) sigaction(crashes[index], &guard.old[index], NULL);
  sigaltstack(&guard.old_stack, NULL);
  release_stderr();
}

void kb_guard_arm(const char *bytes, size_t length) {
  guard.armed = 0;
  if (length > sizeof guard.leaving) length = sizeof guard.leaving;
  memcpy(guard.leaving, bytes, length);
  guard.leaving_length = length;
  guard.armed = 1;
}

void kb_guard_disarm(void) { guard.armed = 0; }
