/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-list.c: the lists of numbers in the settings: "never-ask", "never-offer".
 */
#include "config.h"

#include "guichet-number-list.h"

/**
 * guichet_number_list_has:
 * @key: of the list
 * @dial: a number, as dialled
 *
 * Returns: whether the list has @dial
 */
gboolean
guichet_number_list_has (GSettings *settings, const char *key, const char *dial)
{
  g_auto(GStrv) list = g_settings_get_strv (settings, key);

  return g_strv_contains ((const char *const *) list, dial);
}

/**
 * guichet_number_list_set:
 * @key: of the list
 * @dial: a number, as dialled
 * @listed: whether the list has it from now on, once
 */
void
guichet_number_list_set (GSettings *settings, const char *key, const char *dial, gboolean listed)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) before = g_settings_get_strv (settings, key);
  g_auto(GStrv) after = NULL;

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], dial))
      g_strv_builder_add (builder, before[i]);
  if (listed)
    g_strv_builder_add (builder, dial);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, key, (const char *const *) after);
}
