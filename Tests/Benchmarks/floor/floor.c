// The floor under a cursor key: a C program that makes the same curses calls for the same rows, and nothing else.
//
//   floor CHROME ROWS    CHROME: a screen's lines as text, for all that stands around the list;
//                        ROWS: a line for each row, fields `column|style|text` separated by tabs, style 0 or 1 (faint)
//
// j and k move the selection, ^C ends. The list stands from the fourth line to the last but two.
#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define _DEFAULT_SOURCE

#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

enum { MOST_ROWS = 2000, MOST_FIELDS = 16, MOST_CELLS = 512, HEAD = 3, FOOT = 2, FAINT = 1, SELECTED = 2 };

typedef struct {
  int column, style, count;
  wchar_t text[64];
} field;

typedef struct {
  int count;
  field fields[MOST_FIELDS];
} row;

static row *rows;
static int row_count, height, columns;

static void read_rows(const char *path) {
  static char line[8192];
  FILE *file = fopen(path, "r");
  rows = calloc(MOST_ROWS, sizeof *rows);
  if (file == NULL || rows == NULL) exit(66);
  while (row_count < MOST_ROWS && fgets(line, sizeof line, file) != NULL) {
    line[strcspn(line, "\n")] = 0;
    row *next = &rows[row_count++];
    for (char *part = strtok(line, "\t"); part != NULL && next->count < MOST_FIELDS; part = strtok(NULL, "\t")) {
      field *out = &next->fields[next->count++];
      out->column = (int)strtol(part, &part, 10);
      out->style = (int)strtol(part + 1, &part, 10);
      out->count = (int)mbstowcs(out->text, part + 1, 63);
    }
  }
  fclose(file);
}

// The line around the list, as they were captured.
static void draw_chrome(const char *path) {
  static char line[8192];
  static wchar_t text[4096];
  FILE *file = fopen(path, "r");
  if (file == NULL) exit(66);
  for (int index = 0; index < LINES && fgets(line, sizeof line, file) != NULL; index++) {
    line[strcspn(line, "\n")] = 0;
    mbstowcs(text, line, 4095);
    if (index < HEAD || index >= LINES - FOOT) mvwaddwstr(newscr, index, 0, text);
  }
  fclose(file);
}

// Puts a row's cells, as one run.
static void put(int index, int line, bool is_selected) {
  static cchar_t cells[MOST_CELLS];
  cchar_t blank, faint, plain;
  setcchar(&blank, L" ", is_selected ? A_BOLD : A_NORMAL, is_selected ? SELECTED : 0, NULL);
  plain = blank;
  setcchar(&faint, L" ", is_selected ? A_BOLD : A_NORMAL, is_selected ? SELECTED : FAINT, NULL);
  int used = 0, column = 0;
  for (int number = 0; number < rows[index].count; number++) {
    const field *in = &rows[index].fields[number];
    for (; column < in->column; column++) cells[used++] = blank;
    for (int at = 0; at < in->count; at++) {
      cells[used] = in->style == 1 ? faint : plain;
      cells[used++].chars[0] = in->text[at];
      column += wcwidth(in->text[at]);
    }
  }
  for (; column < columns; column++) cells[used++] = blank;
  mvwadd_wchnstr(newscr, line, 0, cells, used);
}

// Gives a row that stands there another style.
static void restyle(int index, int line, bool is_selected) {
  if (is_selected) {
    mvwchgat(newscr, line, 0, columns, A_BOLD, SELECTED, NULL);
    return;
  }
  int column = 0;
  for (int number = 0; number < rows[index].count; number++) {
    const field *in = &rows[index].fields[number];
    if (in->style != 1) continue;
    if (in->column > column) mvwchgat(newscr, line, column, in->column - column, A_NORMAL, 0, NULL);
    int width = wcswidth(in->text, (size_t)in->count);
    mvwchgat(newscr, line, in->column, width, A_NORMAL, FAINT, NULL);
    column = in->column + width;
  }
  if (column < columns) mvwchgat(newscr, line, column, columns - column, A_NORMAL, 0, NULL);
}

static void scroll_list(int distance) {
  scrollok(newscr, TRUE);
  wsetscrreg(newscr, HEAD, HEAD + height - 1);
  wscrl(newscr, distance);
  wsetscrreg(newscr, 0, LINES - 1);
  scrollok(newscr, FALSE);
}

// Until it has left the screen once, curses writes at every movement of the cursor.
static void leave_unseen(void) {
  int output = dup(STDOUT_FILENO), nowhere = open("/dev/null", O_WRONLY);
  dup2(nowhere, STDOUT_FILENO);
  endwin();
  dup2(output, STDOUT_FILENO);
  close(nowhere);
  close(output);
}

static void open_screen(void) {
  if (newterm(NULL, stdout, stdin) == NULL) exit(69);
  raw();
  noecho();
  nonl();
  struct termios modes;
  tcgetattr(STDOUT_FILENO, &modes);
  modes.c_oflag &= ~(tcflag_t)OPOST;
  if (tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes) == 0) def_prog_mode();
  typeahead(-1);
  idcok(newscr, FALSE);
  leaveok(newscr, FALSE);
  scrollok(newscr, FALSE);
  start_color();
  use_default_colors();
  init_pair(FAINT, COLORS < 16 ? COLOR_BLACK : 8, -1);
  init_pair(SELECTED, COLORS < 16 ? COLOR_WHITE : 15, COLOR_BLUE);
  leave_unseen();
}

int main(int count, char **arguments) {
  setlocale(LC_CTYPE, "");
  if (count < 3) return 64;
  read_rows(arguments[2]);
  open_screen();
  columns = COLS < MOST_CELLS ? COLS : MOST_CELLS;
  height = LINES - HEAD - FOOT;
  if (height < 1) return 69;
  clearok(curscr, TRUE);
  draw_chrome(arguments[1]);
  int top = 0, selected = 0;
  for (int line = 0; line < height && line < row_count; line++) put(line, HEAD + line, line == selected);
  idlok(newscr, FALSE);
  for (;;) {
    wmove(newscr, HEAD + selected - top, 0);
    doupdate();
    struct pollfd input = {STDIN_FILENO, POLLIN, 0};
    char keys[64];
    if (poll(&input, 1, -1) < 0) break;
    ssize_t got = read(STDIN_FILENO, keys, sizeof keys);
    if (got <= 0 || memchr(keys, 3, (size_t)got) != NULL) break;
    for (ssize_t at = 0; at < got; at++) {
      int next = selected + (keys[at] == 'j') - (keys[at] == 'k');
      if (next < 0 || next >= row_count || next == selected) continue;
      restyle(selected, HEAD + selected - top, false);
      int distance = next < top ? -1 : next >= top + height ? 1 : 0;
      top += distance;
      idlok(newscr, distance != 0);
      if (distance != 0) {
        scroll_list(distance);
        put(next, HEAD + next - top, true);
      } else {
        restyle(next, HEAD + next - top, true);
      }
      selected = next;
    }
  }
  endwin();
  return 0;
}
