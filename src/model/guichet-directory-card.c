/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-card.c: what a directory would print of an entry. Pure.
 */
#include "guichet-directory-card.h"

#include "guichet-directory-form.h"

static const char *
get (GuichetDirectoryEntry *entry, GuichetDirectoryField field)
{
  const char *value = guichet_directory_form_shows (entry, field)
                          ? guichet_directory_entry_get (entry, field)
                          : NULL;

  return value != NULL ? value : "";
}

/* The texts that are not empty, between spaces. */
static void
add_line (GString *card, const char *const *words)
{
  const gsize begin = card->len;

  for (; *words != NULL; words++)
    if (**words != '\0')
      {
        if (card->len > begin)
          g_string_append_c (card, ' ');
        else if (begin > 0)
          g_string_append_c (card, '\n');
        g_string_append (card, *words);
      }
}

/* « Prénom Nom » or « P. Nom », the two that OVHcloud offers. */
static char *
write_first_name (GuichetDirectoryEntry *entry)
{
  const char *name = get (entry, GUICHET_DIRECTORY_FIRST_NAME);
  char initial[7] = "";

  if (*name == '\0' ||
      !guichet_directory_form_shows (entry, GUICHET_DIRECTORY_DISPLAY_FIRST_NAME) ||
      guichet_directory_entry_get_flag (entry, GUICHET_DIRECTORY_DISPLAY_FIRST_NAME))
    return g_strdup (name);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (name)), initial);
  return g_strdup_printf ("%s.", initial);
}

/**
 * guichet_directory_card_write:
 * @entry: an entry
 *
 * Returns: (transfer full) (nullable): name and address, a line each, as typed now, without the
 * number; %NULL if nothing is published
 */
char *
guichet_directory_card_write (GuichetDirectoryEntry *entry)
{
  g_autofree char *first_name = NULL;
  GString *card;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  if (!guichet_directory_entry_get_flag (entry, GUICHET_DIRECTORY_UNIVERSAL))
    return NULL;

  card = g_string_new (NULL);
  first_name = write_first_name (entry);
  add_line (card,
            (const char *const[]){ first_name, get (entry, GUICHET_DIRECTORY_NAME),
                                   get (entry, GUICHET_DIRECTORY_SOCIAL_NOMINATION),
                                   get (entry, GUICHET_DIRECTORY_SOCIAL_NOMINATION_EXTRA), NULL });
  add_line (card, (const char *const[]){ get (entry, GUICHET_DIRECTORY_OCCUPATION), NULL });
  if (!guichet_directory_form_shows (entry, GUICHET_DIRECTORY_DISPLAY_ONLY_CITY) ||
      !guichet_directory_entry_get_flag (entry, GUICHET_DIRECTORY_DISPLAY_ONLY_CITY))
    {
      add_line (card, (const char *const[]){ get (entry, GUICHET_DIRECTORY_WAY_NUMBER),
                                             get (entry, GUICHET_DIRECTORY_WAY_NUMBER_EXTRA),
                                             get (entry, GUICHET_DIRECTORY_WAY_TYPE),
                                             get (entry, GUICHET_DIRECTORY_WAY_NAME), NULL });
      add_line (card, (const char *const[]){ get (entry, GUICHET_DIRECTORY_ADDRESS_EXTRA), NULL });
    }
  add_line (card, (const char *const[]){ get (entry, GUICHET_DIRECTORY_POST_CODE),
                                         get (entry, GUICHET_DIRECTORY_CITY),
                                         get (entry, GUICHET_DIRECTORY_CEDEX), NULL });
  add_line (card, (const char *const[]){ get (entry, GUICHET_DIRECTORY_LINE_DESCRIPTION), NULL });
  return g_string_free (card, FALSE);
}
