// The screen: opening and closing it, cells and colours, updates.
#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define _DEFAULT_SOURCE

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Names that term.h gives to capabilities, and that mean something else here.
#undef columns
#undef lines

#include "CCurses.h"
#include "guard.h"

enum { COLOURS = 17, LONGEST = 2048 };

// Everything is drawn into `newscr`, which curses brings to the terminal: a window of our own would be copied there
// cell by cell with each update.
static SCREEN *screen;
static int colours;
static bool has_defaults;
static short pairs[COLOURS][COLOURS];
static int pair_count;
static int visibility;

static char entering[256], leaving[256];
static size_t entering_length, leaving_length;
// Whether the terminal shows our screen: between `entering` and `leaving`.
static bool is_shown;

int kb_character_cells(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *kb_codeset(void) { return nl_langinfo(CODESET); }

static bool is_given(const char *text) { return text != NULL && text != (const char *)-1; }

// Appends a capability without its padding.
static void append(char *bytes, size_t *length, size_t limit, const char *text) {
  if (!is_given(text)) return;
  while (*text != 0 && *length < limit) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end != NULL) {
        text = end + 1;
        continue;
      }
    }
    bytes[(*length)++] = *text++;
  }
}

static void arm(void) {
  char bytes[1024];
  size_t length = 0, limit = sizeof bytes;
  memcpy(bytes, leaving, leaving_length);
  length = leaving_length;
  append(bytes, &length, limit, exit_attribute_mode);
  if (colours > 0) append(bytes, &length, limit, orig_pair);
  append(bytes, &length, limit, cursor_normal);
  if (is_given(exit_ca_mode)) {
    append(bytes, &length, limit, exit_ca_mode);
  } else {
    append(bytes, &length, limit, tiparm(cursor_address, LINES - 1, 0));
    append(bytes, &length, limit, "\r\n");
  }
  kb_guard_arm(bytes, length);
}

static const int curses_signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
enum { CURSES_SIGNALS = sizeof curses_signals / sizeof curses_signals[0] };

// Curses sends what a terminal needs, and the kernel need not look at each byte: that takes longer than all else of a
// short write.
static void send_as_it_is(void) {
  struct termios modes;
  if (tcgetattr(STDOUT_FILENO, &modes) != 0) return;
  modes.c_oflag &= ~(tcflag_t)OPOST;
  if (tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes) == 0) def_prog_mode();
}

static void set_up_colours(bool wanted) {
  colours = 0;
  has_defaults = false;
  memset(pairs, 0, sizeof pairs);
  pair_count = 0;
  if (!wanted || !has_colors() || start_color() == ERR || COLORS < 8) return;
  has_defaults = use_default_colors() == OK;
  colours = COLORS;
}

// Until it has left the screen once, curses flushes its output at every movement of the cursor, with a system call each.
// So it leaves here, where nobody sees it; with the first update it comes back.
static void leave_unseen(void) {
  int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (output >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    dup2(output, STDOUT_FILENO);
  }
  if (nowhere >= 0) close(nowhere);
  if (output >= 0) close(output);
}

kb_opened kb_open(bool wants_colour, bool wants_mouse, bool has_paste_marks) {
  const char *name = getenv("TERM");
  int problem = 0;
  if (name == NULL || *name == 0) return KB_UNKNOWN_TERMINAL;
  // setupterm tells what is wrong, where initscr would end the program.
  if (setupterm(name, STDOUT_FILENO, &problem) != OK) return KB_UNKNOWN_TERMINAL;
  bool is_usable = is_given(cursor_address) && !generic_type;
  del_curterm(cur_term);
  if (!is_usable) return KB_UNKNOWN_TERMINAL;

  use_env(FALSE);
  use_tioctl(TRUE);
  // Curses takes signals for itself where nobody else does, and twice with each update; a console reads them instead.
  struct sigaction old[CURSES_SIGNALS], none = {.sa_handler = SIG_IGN};
  for (int index = 0; index < CURSES_SIGNALS; index++) sigaction(curses_signals[index], &none, &old[index]);
  screen = newterm(NULL, stdout, stdin);
  for (int index = 0; index < CURSES_SIGNALS; index++) sigaction(curses_signals[index], &old[index], NULL);
  if (screen == NULL) return KB_NO_SCREEN;

  raw();
  noecho();
  nonl();
  send_as_it_is();
  typeahead(-1);
  // Shifting characters within a line is not worth the risk with wide ones.
  idcok(newscr, FALSE);
  leaveok(newscr, FALSE);
  scrollok(newscr, FALSE);
  set_up_colours(wants_colour);
  visibility = 1;

  entering_length = leaving_length = 0;
  append(entering, &entering_length, sizeof entering, keypad_xmit);
  append(leaving, &leaving_length, sizeof leaving, keypad_local);
  if (has_paste_marks) {
    append(entering, &entering_length, sizeof entering, "\033[?2004h");
    append(leaving, &leaving_length, sizeof leaving, "\033[?2004l");
  }
  if (wants_mouse) {
    append(entering, &entering_length, sizeof entering, "\033[?1000h\033[?1006h");
    append(leaving, &leaving_length, sizeof leaving, "\033[?1006l\033[?1000l");
  }
  leave_unseen();
  arm();
  is_shown = true;
  static bool is_registered;
  if (!is_registered) {
    is_registered = true;
    atexit(kb_close);
  }
  kb_write_all(STDOUT_FILENO, entering, entering_length);
  return KB_OPENED;
}

void kb_close(void) {
  if (screen == NULL) return;
  kb_leave();
  kb_guard_restore_modes();
  delscreen(screen);
  screen = NULL;
  kb_guard_remove();
}

void kb_leave(void) {
  if (screen == NULL || !is_shown) return;
  is_shown = false;
  kb_write_all(STDOUT_FILENO, leaving, leaving_length);
  if (visibility == 0) curs_set(1);
  visibility = 1;
  endwin();
  // Without a second screen the last one stays in view: what follows starts below it.
  if (!is_given(exit_ca_mode)) kb_write_all(STDOUT_FILENO, "\r\n", 2);
  kb_guard_disarm();
}

void kb_enter(void) {
  if (screen == NULL) return;
  arm();
  is_shown = true;
  reset_prog_mode();
  kb_write_all(STDOUT_FILENO, entering, entering_length);
  // Someone may have shown the cursor meanwhile.
  if (visibility == 0) curs_set(1);
  visibility = 1;
  kb_forget();
}

int kb_colours(void) { return colours; }

void kb_size(int *columns, int *rows) {
  struct winsize size = {0};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    *columns = size.ws_col;
    *rows = size.ws_row;
  } else {
    *columns = COLS;
    *rows = LINES;
  }
}

void kb_resize(int columns, int rows) {
  if (screen == NULL) return;
  resizeterm(rows, columns);
  werase(newscr);
  // What a terminal does to its contents when its size changes is its own affair.
  kb_forget();
  if (is_shown) arm();
}

void kb_forget(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

// The number that curses knows a colour by; bright ones become basic ones where there are only those.
static short number(int colour, attr_t *attributes, bool is_foreground) {
  if (colour == 0) return has_defaults ? -1 : is_foreground ? COLOR_WHITE : COLOR_BLACK;
  if (colour > 8 && colours < 16) {
    if (!is_foreground) return (short)(colour - 9);
    if (colour == 9) {
      // Bold black is invisible on many a terminal.
      *attributes |= A_DIM;
      return number(0, attributes, true);
    }
    *attributes |= A_BOLD;
    return (short)(colour - 9);
  }
  return (short)(colour - 1);
}

static short pair_for(int foreground, int background, attr_t *attributes) {
  if (colours == 0 || foreground >= COLOURS || background >= COLOURS) return 0;
  short front = number(foreground, attributes, true), back = number(background, attributes, false);
  if (foreground == 0 && background == 0) return 0;
  short *pair = &pairs[front + 1][back + 1];
  if (*pair == 0) {
    if (pair_count + 1 >= COLOR_PAIRS || init_pair((short)(pair_count + 1), front, back) == ERR) {
      // Better the text in its colour on the default than not at all.
      return background == 0 ? 0 : pair_for(foreground, 0, attributes);
    }
    *pair = (short)++pair_count;
  }
  return *pair;
}

// The attributes and the colour pair of a style.
static short look_of(uint16_t style, attr_t *attributes) {
  *attributes = A_NORMAL;
  if (style & 1 << 10) *attributes |= A_BOLD;
  if (style & 1 << 11) *attributes |= A_DIM;
  if (style & 1 << 12) *attributes |= A_UNDERLINE;
  if (style & 1 << 13) *attributes |= A_REVERSE;
  if (style & 1 << 14) *attributes |= A_ITALIC;
  return pair_for(style & 31, style >> 5 & 31, attributes);
}

// A space in a style, from which the cells of that style are made.
static cchar_t styled(uint16_t style) {
  attr_t attributes;
  short pair = look_of(style, &attributes);
  cchar_t cell;
  setcchar(&cell, L" ", attributes, pair, NULL);
  return cell;
}

// Whether the C library, which curses goes by, gives a character the cells that we count for it.
static bool is_as_wide(wchar_t base, int width) {
  if (base < 0x300) return width == 1;
  if ((base >= 0x3041 && base <= 0x3096) || (base >= 0x4E00 && base <= 0x9FEF)) return width == 2;
  return wcwidth(base) == width;
}

void kb_put(int row, int column, const kb_cell *cells, int count) {
  static cchar_t line[2 * LONGEST + 1];
  if (screen == NULL) return;
  if (count > LONGEST) count = LONGEST;
  cchar_t template = {0};
  int used = 0;
  for (int index = 0; index < count; index++) {
    const kb_cell *cell = &cells[index];
    if (index == 0 || cell->style != cells[index - 1].style) template = styled(cell->style);
    cchar_t *out = &line[used++];
    *out = template;
    wchar_t base = (wchar_t)(cell->scalars & 0x1FFFFF);
    if (!is_as_wide(base, cell->width)) {
      // The system is older, or newer, than our table: keep the columns right.
      out->chars[0] = 0xFFFD;
      if (cell->width == 2) line[used++] = template;
      continue;
    }
    out->chars[0] = base;
    wchar_t first = (wchar_t)(cell->scalars >> 21 & 0x1FFFFF), second = (wchar_t)(cell->scalars >> 42 & 0x1FFFFF);
    int marks = 1;
    if (first != 0 && wcwidth(first) == 0) out->chars[marks++] = first;
    if (second != 0 && wcwidth(second) == 0) out->chars[marks] = second;
  }
  mvwadd_wchnstr(newscr, row, column, line, used);
}

void kb_restyle(int row, int column, int columns, uint16_t style) {
  if (screen == NULL) return;
  attr_t attributes;
  short pair = look_of(style, &attributes);
  mvwchgat(newscr, row, column, columns, attributes, pair, NULL);
}

void kb_scroll(int first, int last, int distance) {
  if (screen == NULL) return;
  scrollok(newscr, TRUE);
  wsetscrreg(newscr, first, last);
  wscrl(newscr, distance);
  wsetscrreg(newscr, 0, LINES - 1);
  scrollok(newscr, FALSE);
}

void kb_discard(int first, int count) {
  if (screen != NULL) wredrawln(newscr, first, count);
}

void kb_update(int row, int column, bool may_scroll) {
  if (screen == NULL) return;
  idlok(newscr, may_scroll);
  int wanted = row < 0 ? 0 : 1;
  if (wanted != visibility) {
    curs_set(wanted);
    visibility = wanted;
  }
  if (row >= 0) wmove(newscr, row, column);
  doupdate();
}

const char *kb_key_sequence(int index) {
  const char *text = NULL;
  switch (index) {
    case 0: text = key_up; break;
    case 1: text = key_down; break;
    case 2: text = key_left; break;
    case 3: text = key_right; break;
    case 4: text = key_home; break;
    case 5: text = key_end; break;
    case 6: text = key_ppage; break;
    case 7: text = key_npage; break;
    case 8: text = key_ic; break;
    case 9: text = key_dc; break;
    case 10: text = key_btab; break;
    case 11: text = key_enter; break;
    case 12: text = key_f1; break;
    case 13: text = key_f2; break;
    case 14: text = key_f3; break;
    case 15: text = key_f4; break;
    case 16: text = key_f5; break;
    case 17: text = key_f6; break;
    case 18: text = key_f7; break;
    case 19: text = key_f8; break;
    case 20: text = key_f9; break;
    case 21: text = key_f10; break;
    case 22: text = key_f11; break;
    case 23: text = key_f12; break;
    case 24: text = key_f13; break;
    case 25: text = key_f14; break;
    case 26: text = key_f15; break;
    case 27: text = key_f16; break;
    case 28: text = key_f17; break;
    case 29: text = key_f18; break;
    case 30: text = key_f19; break;
    case 31: text = key_f20; break;
    default: break;
  }
  return is_given(text) ? text : NULL;
}
