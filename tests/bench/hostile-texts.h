/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hostile-texts.h: texts that are long, or full of digits, or made to be slow; the same ones in
 * each run.
 */
#pragma once

#include <glib.h>

guint hostile_texts_get_n (void);
const char *hostile_texts_get_name (guint index);
double hostile_texts_get_limit (guint index);
GString *hostile_texts_make (guint index);
