/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-edit.h: what a field holds after something was typed, pasted or deleted in the
 * number that it shows. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *guichet_number_edit_find (const char *pasted, gsize length, const char *region);
char *guichet_number_edit_insert (const char *before,
                                  int position,
                                  const char *inserted,
                                  gsize length,
                                  const char *region,
                                  int *caret);
char *
guichet_number_edit_delete (const char *before, int start, int end, const char *region, int *caret);

G_END_DECLS
