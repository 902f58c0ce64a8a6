/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-choice.h: the line that people chose to call from, as the settings remember it.
 * Private to the session.
 */
#pragma once

#include "guichet-line-list.h"

G_BEGIN_DECLS

gboolean guichet_line_choice_is_known (GSettings *settings, GuichetLineList *lines);
gboolean guichet_line_choice_is_gone (GSettings *settings, GuichetLineList *lines);
GuichetLine *guichet_line_choice_read (GSettings *settings, GuichetLineList *lines);
char *guichet_line_choice_dup_title (GSettings *settings, GuichetLine *line);
void guichet_line_choice_note_title (GSettings *settings, GuichetLine *line);
void guichet_line_choice_write (GSettings *settings, GuichetLine *before, GuichetLine *line);

G_END_DECLS
