/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-news.c: tells in notifications that a publication which people wait for has
 * come to its end. Reads the store alone, and asks OVHcloud nothing.
 */
#include "config.h"

#include "guichet-directory-news.h"

#include "guichet-directory-awaited.h"
#include "guichet-news.h"
#include "guichet-phone-number.h"

#include <glib/gi18n-lib.h>

/* What is not tied to a country is written as in this one. */
#define REGION "FR"

static char *
write_number (GuichetDirectoryEntry *entry)
{
  const char *service = guichet_directory_entry_get_service (entry);
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (service, REGION);

  return g_strdup (number != NULL ? guichet_phone_number_get_display (number, REGION) : service);
}

/**
 * guichet_directory_news_title:
 * @entry: whose publication is not scheduled any more
 *
 * Returns: (transfer full): what became of it, in some words
 */
char *
guichet_directory_news_title (GuichetDirectoryEntry *entry)
{
  g_autofree char *number = write_number (entry);

  switch (guichet_directory_entry_get_status (entry))
    {
    case GUICHET_DIRECTORY_SYNCHRONISED:
      /* Translators: %s is a number, whose entry the directories show now. */
      return g_strdup_printf (_("%s is in the directories"), number);
    case GUICHET_DIRECTORY_ERROR:
      return g_strdup_printf (_("%s could not be synced"), number);
    case GUICHET_DIRECTORY_NOT_PUBLISHED:
    case GUICHET_DIRECTORY_SCHEDULED:
    default:
      return g_strdup_printf (_("%s is in the directories no more"), number);
    }
}

/**
 * guichet_directory_news_body:
 * @entry: whose publication is not scheduled any more
 *
 * Returns: (transfer full): what that means, and what can be done
 */
char *
guichet_directory_news_body (GuichetDirectoryEntry *entry)
{
  switch (guichet_directory_entry_get_status (entry))
    {
    case GUICHET_DIRECTORY_SYNCHRONISED:
      return g_strdup (_("They show the coordinates that OVHcloud has."));
    case GUICHET_DIRECTORY_ERROR:
      return g_strdup (_("The directories did not take its coordinates: check them. OVHcloud says "
                         "that synchronisation with Pages Jaunes is currently unavailable."));
    case GUICHET_DIRECTORY_NOT_PUBLISHED:
    case GUICHET_DIRECTORY_SCHEDULED:
    default:
      return g_strdup (_("Nothing of it is published any more."));
    }
}

static char *
make_id (gpointer entry)
{
  return g_strconcat ("entry-", guichet_directory_entry_get_service (entry), NULL);
}

static char *
make_title (gpointer entry)
{
  return guichet_directory_news_title (entry);
}

static char *
make_body (gpointer entry)
{
  return guichet_directory_news_body (entry);
}

static GVariant *
make_target (gpointer entry)
{
  return g_variant_new_string (guichet_directory_entry_get_service (entry));
}

static char *
make_title_of_many (guint n)
{
  return g_strdup_printf (ngettext ("News of %u number", "News of %u numbers", n), n);
}

static const GuichetNewsKind kind = {
  .icon = "x-office-address-book",
  .take = guichet_directory_awaited_take_news,
  .make_id = make_id,
  .make_title = make_title,
  .make_body = make_body,
  .action = "app.show-entry",
  .make_target = make_target,
  .id_of_many = "entries",
  .make_title_of_many = make_title_of_many,
  .action_of_many = "app.show-directory",
};

/**
 * guichet_directory_news_take_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (element-type GuichetDirectoryEntry): publications that came to their
 * end; they count as told from now on. None if the store cannot be read
 */
GPtrArray *
guichet_directory_news_take_in_folder (const char *folder)
{
  return guichet_news_take_in_folder (&kind, folder);
}

/**
 * guichet_directory_news_tell:
 * @application: the windows or the helper
 *
 * Shows a notification for each publication that came to its end, or one for all if there are many.
 */
void
guichet_directory_news_tell (GApplication *application)
{
  guichet_news_tell (&kind, application);
}
