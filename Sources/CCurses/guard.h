// What the crash guard has to know of the screen.
#pragma once

#include <stddef.h>

/// Sets the bytes that bring the terminal back to where it was before the screen was opened.
void kb_guard_arm(const char *bytes, size_t length);
/// The screen was left in good order: a crash has nothing to restore.
void kb_guard_disarm(void);
/// Restores the terminal's modes as they were when the guard was installed.
void kb_guard_restore_modes(void);
/// Writes all of something, however often that is interrupted.
void kb_write_all(int descriptor, const char *bytes, size_t length);
