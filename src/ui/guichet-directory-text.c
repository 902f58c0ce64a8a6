/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-text.c: the words of directory entries as a whole: how far a publication has
 * come, what an entry lacks and why it matters, how it is named in a list. Pure.
 */
#include "config.h"

#include "guichet-directory-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-contact-request-time.h"

/* OVHcloud's guide: « sous 1 à 30 jours » */
#define MAX_DAYS 30

/* Searches a French number, as people write it, in the reverse directory of Pages Jaunes. */
#define REVERSE_SEARCH_URI "https://www.pagesjaunes.fr/annuaireinverse/recherche?quoiqui="
#define FRENCH_PREFIX      "0033"

/* Status */

/* clang-format off */
static const struct
{
  const char *name;
  const char *icon;
} statuses[] = {
  [GUICHET_DIRECTORY_NOT_PUBLISHED] = { N_("Not published"),     "view-conceal-symbolic" },
  [GUICHET_DIRECTORY_SCHEDULED]     = { N_("Scheduled syncing"), "document-open-recent-symbolic" },
  [GUICHET_DIRECTORY_SYNCHRONISED]  = { N_("Synced"),            "object-select-symbolic" },
  [GUICHET_DIRECTORY_ERROR]         = { N_("Unable to sync"),    "dialog-warning-symbolic" },
};
/* clang-format on */

/**
 * guichet_directory_text_status:
 * @status: how far a publication has come
 *
 * Returns: OVHcloud's word for it, short, translated; static
 */
const char *
guichet_directory_text_status (GuichetDirectoryStatus status)
{
  return _(statuses[status].name);
}

/**
 * guichet_directory_text_status_icon:
 * @status: how far a publication has come
 *
 * Returns: the name of an icon; static
 */
const char *
guichet_directory_text_status_icon (GuichetDirectoryStatus status)
{
  return statuses[status].icon;
}

/* (nullable): OVHcloud's model says no more of it than that it is a text. */
static GDateTime *
get_modified (GuichetDirectoryEntry *entry)
{
  const char *text = guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_MODIFICATION_DATE);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *midnight = NULL;
  GDateTime *moment = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  moment = g_date_time_new_from_iso8601 (text, utc);
  if (moment != NULL)
    return moment;
  midnight = g_strconcat (text, "T00:00:00", NULL);
  return g_date_time_new_from_iso8601 (midnight, utc);
}

static char *
explain_scheduled (GuichetDirectoryEntry *entry, GDateTime *now)
{
  const char *published = guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_UNIVERSAL);
  const gboolean is_leaving = g_strcmp0 (published, "true") != 0;
  g_autoptr(GDateTime) modified = get_modified (entry);
  g_autoptr(GDateTime) latest = NULL;
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;

  if (modified == NULL)
    return g_strdup (is_leaving
                     ? _("The entry leaves the directories. They take 1 to 30 days for it.")
                     : _("The directories are being told. They take 1 to 30 days for it."));
  latest = g_date_time_add_days (modified, MAX_DAYS);
  since = guichet_contact_request_time_since (modified, now);
  if (g_date_time_compare (latest, now) < 0)
    /* Translators: “since 3 May” */
    return g_strdup_printf (_("Scheduled %s, longer than the 30 days that OVHcloud tells of."),
                               since);
  until = guichet_contact_request_time_on (latest, now);
  return g_strdup_printf (
      is_leaving
      /* Translators: “since 3 May”, “on 2 June” */
      ? _("The entry leaves the directories, %s. They take 1 to 30 days: %s at the latest.")
      : _("Scheduled %s. The directories take 1 to 30 days: %s at the latest."), since, until);
}

/**
 * guichet_directory_text_explain_status:
 * @entry: an entry
 * @now: the present moment, in seconds since 1970
 *
 * Returns: (transfer full): what its status means, since when and until when, in sentences
 */
char *
guichet_directory_text_explain_status (GuichetDirectoryEntry *entry, gint64 now)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_local (now);

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  switch (guichet_directory_entry_get_status (entry))
    {
    case GUICHET_DIRECTORY_SCHEDULED:
      return explain_scheduled (entry, moment);
    case GUICHET_DIRECTORY_SYNCHRONISED:
      return g_strdup (_("The directories show what OVHcloud has here."));
    case GUICHET_DIRECTORY_ERROR:
      return g_strdup (_("The directories did not take this entry. OVHcloud says that "
                         "synchronisation with Pages Jaunes is currently unavailable, and advises "
                         "to use the forms of Pages Jaunes."));
    case GUICHET_DIRECTORY_NOT_PUBLISHED:
    default:
      return g_strdup (_("Nothing of this number stands in the directories."));
    }
}

/* What it lacks */

static const struct
{
  GuichetDirectoryLacks lack;
  const char *name;
} lack_names[] = {
  /* Translators: in a sentence: what an entry of a directory has not */
  { GUICHET_DIRECTORY_LACKS_NAME, NC_ ("lack", "name") },
  { GUICHET_DIRECTORY_LACKS_COMPANY, NC_ ("lack", "SIRET or APE") },
  { GUICHET_DIRECTORY_LACKS_ADDRESS, NC_ ("lack", "address") },
};

/**
 * guichet_directory_text_lacks:
 * @lacks: of an entry
 *
 * Returns: (transfer full) (nullable): what it lacks, "Missing: name, address"; %NULL: nothing
 */
char *
guichet_directory_text_lacks (GuichetDirectoryLacks lacks)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lack_names); i++)
    if ((lacks & lack_names[i].lack) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              g_dpgettext2 (GETTEXT_PACKAGE, "lack", lack_names[i].name));
  /* Translators: what an entry of a directory has not, “name, address” */
  return names->len > 0 ? g_strdup_printf (_("Missing: %s"), names->str) : NULL;
}

/**
 * guichet_directory_text_explain_lacks:
 * @lacks: of an entry
 *
 * Returns: (transfer full) (nullable): why what it lacks matters, a sentence for each reason; %NULL
 * if it lacks nothing
 */
char *
guichet_directory_text_explain_lacks (GuichetDirectoryLacks lacks)
{
  const char *emergency = (lacks & GUICHET_DIRECTORY_LACKS_ADDRESS) != 0
      ? _("An emergency call goes to the services nearest to the address given here.")
      : NULL;

  if (lacks == GUICHET_DIRECTORY_LACKS_NOTHING)
    return NULL;
  return g_strjoin (" ",
                    _("Every line and number must have its coordinates."),
                       _("A number can be taken to another operator only with what stands here."),
                          emergency, NULL);
}

/* Names */

static const char *
get_saved (GuichetDirectoryEntry *entry, GuichetDirectoryField field)
{
  const char *value = guichet_directory_entry_get_saved (entry, field);

  return value != NULL ? value : "";
}

/**
 * guichet_directory_text_name:
 * @entry: an entry
 *
 * Returns: (transfer full): who it is of, as OVHcloud has it; "" if nothing is there
 */
char *
guichet_directory_text_name (GuichetDirectoryEntry *entry)
{
  const char *company;
  g_autofree char *person = NULL;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  company = get_saved (entry, GUICHET_DIRECTORY_SOCIAL_NOMINATION);
  if (*company != '\0' && guichet_directory_form_shows (entry, GUICHET_DIRECTORY_SOCIAL_NOMINATION))
    return g_strdup (company);
  person = g_strjoin (" ", get_saved (entry, GUICHET_DIRECTORY_FIRST_NAME),
                      get_saved (entry, GUICHET_DIRECTORY_NAME), NULL);
  g_strstrip (person);
  return *person != '\0' ? g_steal_pointer (&person) : g_strdup (company);
}

/**
 * guichet_directory_text_check_uri:
 * @entry: an entry
 *
 * Returns: (transfer full) (nullable): where a public directory tells what it has of its number;
 * %NULL where none is known, outside France
 */
char *
guichet_directory_text_check_uri (GuichetDirectoryEntry *entry)
{
  const char *service;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  service = guichet_directory_entry_get_service (entry);
  if (!g_str_has_prefix (service, FRENCH_PREFIX) ||
      strspn (service, "0123456789") != strlen (service))
    return NULL;
  return g_strconcat (REVERSE_SEARCH_URI "0", service + strlen (FRENCH_PREFIX), NULL);
}

/* Counts */

/**
 * guichet_directory_text_count:
 * @n: how many entries there are
 * @n_incomplete: how many of them lack something
 *
 * Returns: (transfer full): "40 numbers", "3 of 40 numbers are incomplete"
 */
char *
guichet_directory_text_count (guint n, guint n_incomplete)
{
  if (n_incomplete == 0)
    return g_strdup_printf (ngettext ("%'u number", "%'u numbers", n), n);
  /* Translators: how many lack something, and how many there are */
  return g_strdup_printf (ngettext ("%'u of %'u numbers is incomplete",
                                    "%'u of %'u numbers are incomplete", n_incomplete),
                          n_incomplete, n);
}

/**
 * guichet_directory_text_known:
 * @n_known: how many entries were read
 * @n_total: how many there are
 *
 * Returns: (transfer full): how far the reading has come
 */
char *
guichet_directory_text_known (guint n_known, guint n_total)
{
  return g_strdup_printf (ngettext ("%'u of %'u read", "%'u of %'u read", n_total), n_known,
                          n_total);
}
