/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-choice.c: the line that people chose to call from, as the settings remember it.
 */
#include "config.h"

#include "guichet-line-choice.h"

#include "guichet-line-list-private.h"

/**
 * guichet_line_choice_is_known:
 * @lines: those to choose from
 *
 * Returns: whether nothing is remembered, or a line of @lines
 */
gboolean
guichet_line_choice_is_known (GSettings *settings, GuichetLineList *lines)
{
  g_autofree char *remembered = g_settings_get_string (settings, "line");

  return *remembered == '\0' || guichet_line_list_find_key (lines, remembered) != NULL;
}

/**
 * guichet_line_choice_is_gone:
 * @lines: those to choose from, read whole
 *
 * Returns: whether people chose a line that is not there any more, while there are others
 */
gboolean
guichet_line_choice_is_gone (GSettings *settings, GuichetLineList *lines)
{
  return guichet_read_list_get_error (GUICHET_READ_LIST (lines)) == NULL &&
         g_list_model_get_n_items (G_LIST_MODEL (lines)) > 0 &&
         !guichet_line_choice_is_known (settings, lines);
}

/**
 * guichet_line_choice_read:
 * @lines: those to choose from
 *
 * What is remembered is not touched, even if @lines has it not: a group that failed today may have
 * it tomorrow. No other line stands in for it until people choose one: the telephone of somebody
 * else would ring.
 *
 * Returns: (transfer full) (nullable): the remembered line or, if people have not chosen, the
 * first; %NULL if there is none
 */
GuichetLine *
guichet_line_choice_read (GSettings *settings, GuichetLineList *lines)
{
  g_autofree char *remembered = g_settings_get_string (settings, "line");
  GuichetLine *line = guichet_line_list_find_key (lines, remembered);

  if (line != NULL)
    return g_object_ref (line);
  if (*remembered != '\0')
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (lines), 0);
}

/**
 * guichet_line_choice_dup_title:
 * @line: (nullable): the line that calls start from
 *
 * Returns: (transfer full) (nullable): what @line is called, or what was noted last while there is
 * none; %NULL if nothing was
 */
char *
guichet_line_choice_dup_title (GSettings *settings, GuichetLine *line)
{
  g_autofree char *noted = g_settings_get_string (settings, "line-title");

  if (line != NULL)
    return g_strdup (guichet_line_get_title (line));
  return *noted != '\0' ? g_steal_pointer (&noted) : NULL;
}

/**
 * guichet_line_choice_note_title:
 * @line: (nullable): the line that calls start from; what was noted stays while there is none
 *
 * Notes what @line is called, for who names it before the lines are read.
 */
void
guichet_line_choice_note_title (GSettings *settings, GuichetLine *line)
{
  g_autofree char *noted = g_settings_get_string (settings, "line-title");

  if (line != NULL && !g_str_equal (noted, guichet_line_get_title (line)))
    g_settings_set_string (settings, "line-title", guichet_line_get_title (line));
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
  guichet_line_choice_note_title (settings, line);
}
