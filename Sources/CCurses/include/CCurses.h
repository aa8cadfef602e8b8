// What Swift can't import of curses as it is: calls, macros, and the restoring of the terminal after a crash.
//
// There is one screen at a time, as in curses itself; none of this is for more than one thread.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// A cell to be shown: base in bits 0 to 20, marks in bits 21 to 41 and 42 to 62; the colours (0 the default, else 1
/// more than the terminal's number) in bits 0 to 4 and 5 to 9 of the style, bold, dim, underline, reverse and italic in
/// bits 10 to 14; width 1 or 2.
typedef struct {
  uint64_t scalars;
  uint16_t style;
  uint8_t width;
} kb_cell;

/// How opening the screen went.
typedef enum { KB_OPENED, KB_UNKNOWN_TERMINAL, KB_NO_SCREEN } kb_opened;

/// Opens the screen of TERM on standard input and output; nothing is sent to a terminal that isn't known or can't
/// place its cursor.
kb_opened kb_open(bool wants_colour, bool wants_mouse, bool has_paste_marks);
/// Leaves the screen for good and restores the terminal's modes; does nothing where no screen is open.
void kb_close(void);
/// Leaves the screen for a while: the terminal is as it was before.
void kb_leave(void);
/// Comes back to the screen after `kb_leave`, or after someone else changed the modes; the next update draws all.
void kb_enter(void);

/// The number of colours; 0 where there are none or none are wanted.
int kb_colours(void);
/// The size of the terminal, from the kernel, else from its description.
void kb_size(int *columns, int *rows);
/// Takes over a new size; the screen is empty in memory then, and the next update draws all.
void kb_resize(int columns, int rows);
/// Puts a run of cells into the screen in memory; right halves aren't passed.
void kb_put(int row, int column, const kb_cell *cells, int count);
/// Gives a run of columns in memory another style; their characters stay.
void kb_restyle(int row, int column, int columns, uint16_t style);
/// Moves rows in memory, up or, where the distance is negative, down; what moves out of the first and the last is lost,
/// and the rows that are left are blank.
void kb_scroll(int first, int last, int distance);
/// Takes rows of the terminal for lost: the next update sends them anew, and moves nothing from there.
void kb_discard(int first, int count);
/// Brings the terminal to what is in memory, with the cursor at a place, or hidden where the row is negative; moving
/// rows on the terminal is considered only where they may have moved.
void kb_update(int row, int column, bool may_scroll);
/// Makes the next update draw everything.
void kb_forget(void);
/// The sequence that one of the terminal's keys sends, or null: up, down, left, right, home, end, page up, page down,
/// insert, delete, back tab, enter, then function keys from 1 to 20.
const char *kb_key_sequence(int index);

/// The number of `kb_key_sequence` indices.
#define KB_KEY_COUNT 32

/// The cells that the C library gives a character in the present locale; -1 where it isn't known.
int kb_character_cells(uint32_t scalar);
/// The name of the present locale's character set.
const char *kb_codeset(void);

/// Blocks the signals that a console handles, and answers a descriptor to read them from; -1 with errno.
int kb_signals_open(void);
/// The next signal that came, or 0.
int kb_signals_next(int descriptor);
/// Gives the signals back their old effect.
void kb_signals_close(int descriptor);
/// Stops this process and its group as the terminal's suspend key does, and returns when it goes on.
void kb_stop(void);

/// From now on a crash restores the terminal before the process ends; what is written to standard error until
/// `kb_guard_remove`, if that is a terminal, is kept and shown afterwards. Called before `kb_open`.
void kb_guard_install(void);
/// Ends what `kb_guard_install` began, and shows what was written to standard error.
void kb_guard_remove(void);
