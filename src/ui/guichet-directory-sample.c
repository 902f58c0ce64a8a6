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

/* What several entries have of one field */
typedef struct
{
  const char *value; /* (nullable): of the first that has it */
  gboolean differs;
} Common;

static Common
find_common (GPtrArray *entries, const char *country, GuichetDirectoryField field)
{
  Common common = { NULL, FALSE };

  for (guint i = 0; i < entries->len; i++)
    {
      const char *value = is_of (entries->pdata[i], country)
                              ? guichet_directory_entry_get_saved (entries->pdata[i], field)
                              : NULL;

      common.differs |= value != NULL && common.value != NULL && !g_str_equal (value, common.value);
      if (common.value == NULL)
        common.value = value;
    }
  return common;
}

/**
 * guichet_directory_sample_differs:
 * @entries: (element-type GuichetDirectoryEntry): those of @country and known count
 * @country: "fr"
 * @field: a field
 *
 * Returns: whether not all that have @field have the same in it
 */
gboolean
guichet_directory_sample_differs (GPtrArray *entries,
                                  const char *country,
                                  GuichetDirectoryField field)
{
  return find_common (entries, country, field).differs;
}

/* Most of them: it decides which fields there are. */
static const char *
find_legal_form (GPtrArray *entries, const char *country)
{
  g_autoptr(GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *most = "";
  guint n_most = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const char *value =
          guichet_directory_entry_get_saved (entries->pdata[i], GUICHET_DIRECTORY_LEGAL_FORM);
      guint n = 0;

      if (!is_of (entries->pdata[i], country) || value == NULL || *value == '\0')
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, value)) + 1;
      g_hash_table_insert (counts, (gpointer) value, GUINT_TO_POINTER (n));
      most = n > n_most ? value : most;
      n_most = MAX (n, n_most);
    }
  return most;
}

/**
 * guichet_directory_sample_new:
 * @entries: (element-type GuichetDirectoryEntry): those of @country and known count
 * @country: "fr"
 *
 * What differs shows nothing. It is published, or the choices that follow would not be seen.
 *
 * Returns: (transfer full): an entry without changes
 */
GuichetDirectoryEntry *
guichet_directory_sample_new (GPtrArray *entries, const char *country)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS] = { NULL };
  GuichetDirectoryEntry *sample = guichet_directory_entry_new ("", "");

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      const Common common = find_common (entries, country, i);

      values[i] = common.differs ? "" : common.value;
    }
  values[GUICHET_DIRECTORY_COUNTRY] = country;
  if (values[GUICHET_DIRECTORY_LEGAL_FORM] != NULL)
    values[GUICHET_DIRECTORY_LEGAL_FORM] = find_legal_form (entries, country);
  if (values[GUICHET_DIRECTORY_UNIVERSAL] != NULL)
    values[GUICHET_DIRECTORY_UNIVERSAL] = "true";
  guichet_directory_entry_take (sample, values);
  return sample;
}
