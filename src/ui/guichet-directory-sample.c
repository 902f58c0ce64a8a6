/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-sample.c: an entry that stands for several: what a form for all of them begins
 * with. Pure.
 */
#include "config.h"

#include "guichet-directory-sample.h"

static gboolean
is_of (GuichetDirectoryEntry *entry, const char *country)
{
  return guichet_directory_entry_is_known (entry) &&
         g_str_equal (guichet_directory_form_get_country (entry), country);
}

/**
 * guichet_directory_sample_count:
 * @entries: (element-type GuichetDirectoryEntry): of any country
 * @country: "fr"
 *
 * Returns: how many of them are known, and of @country
 */
guint
guichet_directory_sample_count (GPtrArray *entries, const char *country)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += is_of (entries->pdata[i], country) ? 1 : 0;
  return n;
}

static int
compare_countries_cb (gconstpointer a, gconstpointer b, gpointer entries)
{
  const guint first = guichet_directory_sample_count (entries, *(const char *const *) a);
  const guint second = guichet_directory_sample_count (entries, *(const char *const *) b);

  return (first < second) - (first > second);
}

/**
 * guichet_directory_sample_list_countries:
 * @entries: (element-type GuichetDirectoryEntry): some may not be known
 *
 * Returns: (transfer full) (array zero-terminated=1): their countries, the most frequent first
 */
GStrv
guichet_directory_sample_list_countries (GPtrArray *entries)
{
  GPtrArray *countries = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const char *country = guichet_directory_form_get_country (entries->pdata[i]);

      if (guichet_directory_entry_is_known (entries->pdata[i]) &&
          !g_ptr_array_find_with_equal_func (countries, country, g_str_equal, NULL))
        g_ptr_array_add (countries, g_strdup (country));
    }
  g_ptr_array_sort_with_data (countries, compare_countries_cb, entries);
  g_ptr_array_add (countries, NULL);
  return (GStrv) g_ptr_array_free (countries, FALSE);
}

/* What is different shows nothing, which is no value that anybody would send unseen. */
static const char *
merge (const char *so_far, const char *value)
{
  return so_far == NULL || g_str_equal (so_far, value) ? value : "";
}

/**
 * guichet_directory_sample_new:
 * @entries: (element-type GuichetDirectoryEntry): those of @country and known count
 * @country: "fr"
 *
 * What is published is so in the sample, or the choices that follow would not be seen.
 *
 * Returns: (transfer full): an entry without changes
 */
GuichetDirectoryEntry *
guichet_directory_sample_new (GPtrArray *entries, const char *country)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS] = { NULL };
  GuichetDirectoryEntry *sample = guichet_directory_entry_new ("", "");

  for (guint i = 0; i < entries->len; i++)
    for (guint k = 0; k < GUICHET_DIRECTORY_N_FIELDS; k++)
      if (is_of (entries->pdata[i], country) && guichet_directory_entry_has (entries->pdata[i], k))
        values[k] = merge (values[k], guichet_directory_entry_get_saved (entries->pdata[i], k));
  values[GUICHET_DIRECTORY_COUNTRY] = country;
  if (values[GUICHET_DIRECTORY_UNIVERSAL] != NULL)
    values[GUICHET_DIRECTORY_UNIVERSAL] = "true";
  guichet_directory_entry_take (sample, values);
  return sample;
}
