/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-summary.c: what a list has to know of an entry to find it and to give it its
 * place: made once, because thousands of rows are looked through with each key that is typed. Pure.
 */
#include "config.h"

#include "guichet-directory-summary.h"

#include <string.h>

#include "guichet-directory-text.h"
#include "guichet-service-search.h"

/* What people put between the digits of a number */
#define SEPARATORS " .-()/\302\240\342\200\257"

/* As OVHcloud has it, without what was typed; (transfer full) */
static GuichetDirectoryEntry *
dup_saved (GuichetDirectoryEntry *entry)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS];
  GuichetDirectoryEntry *copy = NULL;

  if (guichet_directory_entry_get_n_changes (entry) == 0)
    return g_object_ref (entry);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    values[i] = guichet_directory_entry_get_saved (entry, i);
  copy = guichet_directory_entry_new (guichet_directory_entry_get_group (entry),
                                      guichet_directory_entry_get_service (entry));
  guichet_directory_entry_take (copy, values);
  return copy;
}

/* "0033972101001", and the same as it is dialled at home and as it is written abroad */
static char *
write_text (GuichetDirectoryEntry *entry)
{
  const char *service = guichet_directory_entry_get_service (entry);
  const char *city = guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_CITY);
  const gboolean is_number = g_str_has_prefix (service, "00") && strlen (service) > 4;
  g_autofree char *name = guichet_directory_text_name (entry);
  g_autofree char *text =
      g_strdup_printf ("%s\n0%s\n+%s\n%s\n%s\n%s", service, is_number ? service + 4 : service,
                       is_number ? service + 2 : service, name, city != NULL ? city : "",
                       guichet_directory_entry_get_group (entry));

  return g_utf8_casefold (text, -1);
}

/**
 * guichet_directory_summary_new:
 * @entry: an entry
 *
 * Returns: (transfer full): what a list has to know of what OVHcloud has of @entry
 */
GuichetDirectorySummary *
guichet_directory_summary_new (GuichetDirectoryEntry *entry)
{
  g_autoptr(GuichetDirectoryEntry) saved = NULL;
  GuichetDirectorySummary *self = NULL;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  saved = dup_saved (entry);
  self = g_new0 (GuichetDirectorySummary, 1);
  self->lacks = guichet_directory_form_get_lacks (saved);
  self->status = guichet_directory_entry_get_status (saved);
  self->text = write_text (saved);
  return self;
}

void
guichet_directory_summary_free (GuichetDirectorySummary *self)
{
  g_free (self->text);
  g_free (self);
}

/* (nullable) (transfer full): the digits of @typed, if it is a number or the beginning of one */
static char *
read_number (const char *typed)
{
  g_autoptr(GString) digits = g_string_new (NULL);

  for (const char *at = typed; *at != '\0'; at = g_utf8_next_char (at))
    if (g_ascii_isdigit (*at) || (*at == '+' && digits->len == 0))
      g_string_append_c (digits, *at);
    else if (g_utf8_strchr (SEPARATORS, -1, g_utf8_get_char (at)) == NULL)
      return NULL;
  return digits->len > 0 ? g_strdup (digits->str) : NULL;
}

/**
 * guichet_directory_summary_split:
 * @typed: what stands in the search field
 *
 * Returns: (transfer full): its words, as they are compared; “09 72 10” is one of them, since it is
 * a number
 */
char **
guichet_directory_summary_split (const char *typed)
{
  g_autofree char *number = NULL;
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  g_return_val_if_fail (typed != NULL, NULL);

  number = read_number (typed);
  if (number == NULL)
    return guichet_service_search_split (typed);
  g_strv_builder_add (words, number);
  return g_strv_builder_end (words);
}

static gboolean
is_kept (const GuichetDirectorySummary *self, GuichetDirectoryFilter filter)
{
  switch (filter)
    {
    case GUICHET_DIRECTORY_SHOW_INCOMPLETE:
      return self->lacks != GUICHET_DIRECTORY_LACKS_NOTHING;
    case GUICHET_DIRECTORY_SHOW_PUBLISHED:
      return self->status == GUICHET_DIRECTORY_SYNCHRONISED;
    case GUICHET_DIRECTORY_SHOW_SCHEDULED:
      return self->status == GUICHET_DIRECTORY_SCHEDULED;
    case GUICHET_DIRECTORY_SHOW_ERROR:
      return self->status == GUICHET_DIRECTORY_ERROR;
    case GUICHET_DIRECTORY_SHOW_ALL:
    default:
      return TRUE;
    }
}

/**
 * guichet_directory_summary_matches:
 * @self: of an entry
 * @filter: which entries are shown
 * @words: (nullable): what is looked for; each word must be part of the number, the name, the city
 * or the group
 *
 * Returns: whether the entry is to be shown
 */
gboolean
guichet_directory_summary_matches (const GuichetDirectorySummary *self,
                                   GuichetDirectoryFilter filter,
                                   const char *const *words)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (; words != NULL && *words != NULL; words++)
    if (strstr (self->text, *words) == NULL)
      return FALSE;
  return is_kept (self, filter);
}

static int
rank (const GuichetDirectorySummary *self)
{
  if (self->lacks != GUICHET_DIRECTORY_LACKS_NOTHING)
    return 0;
  return self->status == GUICHET_DIRECTORY_ERROR ? 1 : 2;
}

/**
 * guichet_directory_summary_compare:
 * @a: of an entry
 * @b: of another one
 *
 * Returns: below 0, 0 or above 0, as qsort() wants it: what lacks something, then what the
 * directories did not take, then the rest
 */
int
guichet_directory_summary_compare (const GuichetDirectorySummary *a,
                                   const GuichetDirectorySummary *b)
{
  return rank (a) - rank (b);
}
