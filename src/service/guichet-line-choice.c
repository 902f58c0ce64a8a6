/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-choice.c: the line that people chose to call from, as the settings remember it.
 */
#include "config.h"

#include "guichet-line-choice.h"

#include "guichet-line-list-private.h"

/**
 * guichet_line_choice_read:
 * @lines: those to choose from
 *
 * What is remembered is not touched, even if @lines has it not: a group that failed today may have
 * it tomorrow.
 *
 * Returns: (transfer full) (nullable): the remembered line or, until people choose, the first;
 * %NULL if there is none
 */
GuichetLine *
guichet_line_choice_read (GSettings *settings, GuichetLineList *lines)
{
  g_autofree char *remembered = g_settings_get_string (settings, "line");
  GuichetLine *line = guichet_line_list_find_key (lines, remembered);

  return line != NULL ? g_object_ref (line) : g_list_model_get_item (G_LIST_MODEL (lines), 0);
}

/**
 * guichet_line_choice_write:
 * @before: (nullable): the line until now
 * @line: the choice
 *
 * Remembers @line. A Click2Call user belongs to one line, so the choice of a user falls back to
 * “the newest” with another line than before.
 */
void
guichet_line_choice_write (GSettings *settings, GuichetLine *before, GuichetLine *line)
{
  g_autofree char *old_key = before != NULL ? guichet_line_list_make_key (before) : NULL;
  g_autofree char *key = guichet_line_list_make_key (line);

  if (g_strcmp0 (old_key, key) != 0)
    g_settings_reset (settings, "click2call-user");
  g_settings_set_string (settings, "line", key);
}
