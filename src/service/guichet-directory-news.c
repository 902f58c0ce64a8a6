/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-news.c: tells in notifications that a publication which people wait for has
 * come to its end. Reads the store alone, and asks OVHcloud nothing.
 */
#include "config.h"

#include "guichet-directory-news.h"

#include "guichet-directory-awaited.h"
#include "guichet-instance.h"
#include "guichet-phone-number.h"

#include <glib/gi18n-lib.h>

/* More would bury what else the desktop has to tell. */
#define MAX_APART 3

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

static void
send (GApplication *application, const char *id, GNotification *notification, const char *body)
{
  g_autoptr(GIcon) icon = g_themed_icon_new ("x-office-address-book");

  g_notification_set_body (notification, body);
  g_notification_set_icon (notification, icon);
  g_application_send_notification (application, id, notification);
}

static void
tell_one (GApplication *application, GuichetDirectoryEntry *entry)
{
  const char *service = guichet_directory_entry_get_service (entry);
  g_autofree char *id = g_strconcat ("entry-", service, NULL);
  g_autofree char *title = guichet_directory_news_title (entry);
  g_autofree char *body = guichet_directory_news_body (entry);
  g_autoptr(GNotification) notification = g_notification_new (title);

  g_notification_set_default_action_and_target (notification, "app.show-entry", "s", service);
  send (application, id, notification, body);
}

static void
tell_all (GApplication *application, GPtrArray *news)
{
  g_autofree char *title =
      g_strdup_printf (ngettext ("News of %u number", "News of %u numbers", news->len), news->len);
  g_autoptr(GString) body = g_string_new (NULL);
  g_autoptr(GNotification) notification = g_notification_new (title);

  for (guint i = 0; i < MAX_APART; i++)
    {
      g_autofree char *line = guichet_directory_news_title (news->pdata[i]);

      g_string_append_printf (body, "%s\n", line);
    }
  g_string_append (body, "…");
  g_notification_set_default_action (notification, "app.show-directory");
  send (application, "entries", notification, body->str);
}

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
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetStore) store = guichet_store_open (folder, &error);
  GPtrArray *news = store != NULL ? guichet_directory_awaited_take_news (store, &error) : NULL;

  if (error != NULL)
    g_message ("%s", error->message);
  return news != NULL ? news : g_ptr_array_new ();
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
  g_autoptr(GPtrArray) news =
                 guichet_directory_news_take_in_folder (guichet_instance_get_data_dir ());

  g_return_if_fail (G_IS_APPLICATION (application));

  if (news->len > MAX_APART)
    {
      tell_all (application, news);
      return;
    }
  for (guint i = 0; i < news->len; i++)
    tell_one (application, news->pdata[i]);
}
