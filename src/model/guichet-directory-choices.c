/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-choices.c: the values that a field of an entry may have, where they are few.
 * Types of ways and cities are not among them: OVHcloud is asked for those.
 */
#include "guichet-directory-choices.h"

#include <string.h>

/* clang-format off */
/* As in OVHcloud's control panel */
static const char *const legal_forms_fr[] = { "individual", "professional", "corporation", NULL };
static const char *const legal_forms_be[] = { "individual", "corporation", NULL };
static const char *const extras_fr[] = {
  "", "bis", "ter", "quater", "quinquies", "sexto", "septimo", "octimo", "nono",
  "A", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "S", "U", "V", "W", "X", "Y", "Z",
  NULL,
};
static const char *const extras_be[] = {
  "", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "S",
  "U", "V", "W", "X", "Y", "Z", NULL,
};

static const struct
{
  GuichetDirectoryField field;
  const char *country;
  const char *const *choices;
} tables[] = {
  { GUICHET_DIRECTORY_LEGAL_FORM,       "fr", legal_forms_fr },
  { GUICHET_DIRECTORY_LEGAL_FORM,       "be", legal_forms_be },
  { GUICHET_DIRECTORY_WAY_NUMBER_EXTRA, "fr", extras_fr },
  { GUICHET_DIRECTORY_WAY_NUMBER_EXTRA, "be", extras_be },
};

/* The last two digits of their post codes are the district: Paris, Lyon, Marseille. */
static const struct
{
  const char *prefix;
  guint n_districts;
} cities[] = {
  { "750", 20 },
  { "690", 9 },
  { "130", 16 },
};
/* clang-format on */

/* 0 if the city of @post_code has none. 69100 is no district of Lyon, 13090 none of Marseille. */
static guint
count_districts (const char *country, const char *post_code)
{
  if (g_strcmp0 (country, "fr") != 0 || post_code == NULL || strlen (post_code) != 5)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (cities); i++)
    if (g_str_has_prefix (post_code, cities[i].prefix))
      {
        const guint64 district = g_ascii_strtoull (post_code + 3, NULL, 10);

        return district <= cities[i].n_districts ? cities[i].n_districts : 0;
      }
  /* 75116 is the half of the sixteenth that has a post code of its own. */
  return g_str_equal (post_code, "75116") ? cities[0].n_districts : 0;
}

gboolean
guichet_directory_choices_has_districts (const char *country, const char *post_code)
{
  return count_districts (country, post_code) > 0;
}

static GStrv
list_districts (guint n_districts)
{
  g_autoptr(GStrvBuilder) builder = NULL;

  if (n_districts == 0)
    return NULL;
  builder = g_strv_builder_new ();
  for (guint i = 1; i <= n_districts; i++)
    {
      g_autofree char *district = g_strdup_printf ("%02u", i);

      g_strv_builder_add (builder, district);
    }
  return g_strv_builder_end (builder);
}

GStrv
guichet_directory_choices_list (GuichetDirectoryField field,
                                const char *country,
                                const char *post_code)
{
  if (field == GUICHET_DIRECTORY_URBAN_DISTRICT)
    return list_districts (count_districts (country, post_code));
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i].field == field && g_strcmp0 (tables[i].country, country) == 0)
      return g_strdupv ((GStrv) tables[i].choices);
  return NULL;
}
