/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-csv.c: writes holders of domain names as a table for a spreadsheet. Pure.
 */
#include "config.h"

#include "guichet-holder-csv.h"

#include "guichet-csv-field.h"
#include "guichet-domain-contact.h"
#include "guichet-domain.h"

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

/* (transfer full): number of a holder as text → its domain names, with spaces between them */
static GHashTable *
collect_names (GListModel *domains)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);

  for (guint i = 0; i < g_list_model_get_n_items (domains); i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (domains, i);
      const char *holder = guichet_domain_get_holder (domain);
      GString *held = g_hash_table_lookup (names, holder);

      if (held == NULL)
        {
          held = g_string_new (NULL);
          g_hash_table_insert (names, g_strdup (holder), held);
        }
      g_string_append_printf (held, "%s%s", held->len > 0 ? " " : "",
                              guichet_domain_get_name (domain));
    }
  return names;
}

static void
append_holder (GString *csv, GuichetDomainContact *holder, GHashTable *names)
{
  g_autofree char *id =
      g_strdup_printf ("%" G_GINT64_FORMAT, guichet_domain_contact_get_id (holder));
  g_autofree char *n = g_strdup_printf ("%u", guichet_domain_contact_get_n_domains (holder));
  const GString *held = g_hash_table_lookup (names, id);
  const char *const *labels = guichet_domain_contact_get_labels ();

  guichet_csv_field_append (csv, id, ',');
  guichet_csv_field_append (csv, guichet_domain_contact_get_name (holder), ',');
  guichet_csv_field_append (csv, n, ',');
  for (; *labels != NULL; labels++)
    guichet_csv_field_append (csv, guichet_domain_contact_get (holder, *labels), ',');
  guichet_csv_field_append (csv, held != NULL ? held->str : "", '\n');
}

/**
 * guichet_holder_csv_write:
 * @holders: of #GuichetDomainContact, in the order of the rows
 * @domains: of #GuichetDomain: all that are known
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a heading: number, name and
 * number of domain names, every value under OVHcloud's label for it, and the names
 */
char *
guichet_holder_csv_write (GListModel *holders, GListModel *domains)
{
  GString *csv = g_string_new (GUICHET_CSV_MARK "id,name,domains");
  g_autoptr(GHashTable) names = collect_names (domains);

  for (const char *const *label = guichet_domain_contact_get_labels (); *label != NULL; label++)
    g_string_append_printf (csv, ",%s", *label);
  g_string_append (csv, ",domainNames\r\n");
  for (guint i = 0; i < g_list_model_get_n_items (holders); i++)
    {
      g_autoptr(GuichetDomainContact) holder = g_list_model_get_item (holders, i);

      append_holder (csv, holder, names);
    }
  return g_string_free (csv, FALSE);
}
