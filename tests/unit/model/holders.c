/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * holders.c: holders of domain names for tests.
 */
#include "holders.h"

static const char *
find_value (const char *label, va_list pairs)
{
  const char *found = NULL;

  for (const char *at = va_arg (pairs, const char *); at != NULL; at = va_arg (pairs, const char *))
    {
      const char *value = va_arg (pairs, const char *);

      if (g_str_equal (at, label))
        found = value;
    }
  return found;
}

GuichetDomainContact *
holder_new (gint64 id, ...)
{
  GuichetDomainContact *holder = guichet_domain_contact_new (id);
  const char *const *labels = guichet_domain_contact_get_labels ();
  g_autofree const char **texts = g_new0 (const char *, guichet_domain_contact_get_n_labels ());

  for (guint i = 0; labels[i] != NULL; i++)
    {
      va_list pairs;

      va_start (pairs, id);
      texts[i] = find_value (labels[i], pairs);
      va_end (pairs);
    }
  guichet_domain_contact_take (holder, texts);
  return holder;
}
