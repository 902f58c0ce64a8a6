/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-lost-orders-text.c: the words about changes of owner that a program did not see the end
 * of: it was killed, or lost an answer. Pure.
 */
#include "config.h"

#include "guichet-lost-orders-text.h"

#include <glib/gi18n-lib.h>

#include "guichet-trade-text.h"

#define MOST_NAMES 5

/* Translators: each %s is “example.org” or “3 domain names”. */
/* clang-format off */
static const struct
{
  const char *title;
  const char *button;
} kinds[] = {
  [GUICHET_LOST_ORDERS_NONE]      = { NULL, NULL },
  [GUICHET_LOST_ORDERS_LOOKING]   = { N_("Looking for the order for %s"), NULL },
  [GUICHET_LOST_ORDERS_UNCERTAIN] = { N_("Nobody knows whether the change of owner of %s was ordered"), N_("Look Again") },
  [GUICHET_LOST_ORDERS_FOUND]     = { N_("Guichet has looked for the order for %s"), N_("Dismiss") },
  [GUICHET_LOST_ORDERS_UNSENT]    = { N_("Not ordered, because Guichet ended before: %s"), N_("Dismiss") },
};
/* clang-format on */

/**
 * guichet_lost_orders_text_title:
 * @names: ended by %NULL: of domains
 *
 * Returns: (transfer full) (nullable): what is to be told of them
 */
char *
guichet_lost_orders_text_title (GuichetLostOrdersKind kind, const char *const *names)
{
  g_autofree char *subject = NULL;

  if (kind == GUICHET_LOST_ORDERS_NONE)
    return NULL;
  subject = guichet_trade_text_subject (names);
  return g_strdup_printf (_(kinds[kind].title), subject);
}

/**
 * guichet_lost_orders_text_button:
 *
 * Returns: (nullable) (transfer none): the label of its button
 */
const char *
guichet_lost_orders_text_button (GuichetLostOrdersKind kind)
{
  return kinds[kind].button != NULL ? _(kinds[kind].button) : NULL;
}

/**
 * guichet_lost_orders_text_names:
 * @names: ended by %NULL: of domains
 *
 * Returns: (transfer full): the first of them, and how many more there are
 */
char *
guichet_lost_orders_text_names (const char *const *names)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const guint n_names = g_strv_length ((GStrv) names);

  for (guint i = 0; i < MIN (n_names, MOST_NAMES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", names[i]);
  if (n_names > MOST_NAMES)
    /* Translators: stands behind some names of domains: “a.fr, b.fr and 3 more”. */
    g_string_append_printf (text, ngettext (" and %'u more", " and %'u more", n_names - MOST_NAMES),
                            n_names - MOST_NAMES);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
