// The signals of a console, read from a descriptor instead of handled.
#define _GNU_SOURCE
#include <signal.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include "CCurses.h"

static sigset_t old_mask;

static sigset_t handled(void) {
  static const int numbers[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGQUIT};
  sigset_t set;
  sigemptyset(&set);
  for (unsigned index = 0; index < sizeof numbers / sizeof numbers[0]; index++) sigaddset(&set, numbers[index]);
  return set;
}

int kb_signals_open(void) {
  sigset_t set = handled();
  pthread_sigmask(SIG_BLOCK, &set, &old_mask);
  int descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  if (descriptor < 0) pthread_sigmask(SIG_SETMASK, &old_mask, NULL);
  return descriptor;
}

int kb_signals_next(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

void kb_signals_close(int descriptor) {
  close(descriptor);
  pthread_sigmask(SIG_SETMASK, &old_mask, NULL);
}

void kb_stop(void) {
  // The default effect of SIGTSTP, unlike SIGSTOP, leaves alone a process that no shell could wake up again.
  struct sigaction plain = {.sa_handler = SIG_DFL}, old;
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &plain, &old);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  // Stopped here, and continued.
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &old, NULL);
  // The signal that woke this process is no news.
  sigset_t wake;
  sigemptyset(&wake);
  sigaddset(&wake, SIGCONT);
  struct timespec none = {0, 0};
  sigtimedwait(&wake, NULL, &none);
}
