/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring-items.c: the items of the keyring: what is asked of libsecret, and in which
 * order.
 *
 * libsecret's simple functions alone are used, because in a Flatpak only these work with the file
 * that the Secret portal gives the key of.
 */
#include "config.h"

#include "guichet-keyring-items.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>

#include "guichet-error.h"
#include "guichet-keyring-error.h"
#include "guichet-keyring-text.h"

/* Nobody writes so often. */
#define MAX_COLLISIONS 5

/* The names are what people see in Seahorse. The id of a profile is enough to find it, and has to
 * be: gnome-keyring does not find the name of a schema as long as the keyring is locked, and would
 * say that there is nothing. */
static const SecretSchema schema = {
  GUICHET_APP_ID ".Profile",
  SECRET_SCHEMA_DONT_MATCH_NAME,
  {
      { "profile", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "nichandle", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "endpoint", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { NULL, 0 },
  },
};

static void
fall_back_or_fail (GuichetKeyringCall *call, const GError *error)
{
  if (call->fall_back != NULL && !guichet_keyring_call_is_over (call))
    call->fall_back (call);
  else
    guichet_keyring_call_fail (call, guichet_keyring_error_new (error));
}

/* What is said when nothing was found: libsecret does not tell an item that stays locked from one
 * that is not there. */

typedef void (*NothingFound) (GuichetKeyringCall *call);

typedef struct
{
  GuichetKeyringCall *call;
  NothingFound nothing_found;
} Search;

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Search *search = user_data;
  g_autoptr(GuichetKeyringCall) call = search->call;
  g_autoptr(GError) error = NULL;
  g_autolist (SecretRetrievable) items = secret_password_search_finish (result, &error);

  if (error != NULL)
    fall_back_or_fail (call, error);
  else if (items != NULL)
    guichet_keyring_call_fail (call, guichet_keyring_error_new_locked ());
  else if (!guichet_keyring_call_is_over (call))
    search->nothing_found (call);
}

static void
search_locked (GuichetKeyringCall *call, NothingFound nothing_found)
{
  Search *search = g_new0 (Search, 1);

  search->call = guichet_keyring_call_ref (call);
  search->nothing_found = nothing_found;
  secret_password_search (&schema, SECRET_SEARCH_NONE, call->stop, searched_cb, search, "profile",
                          guichet_profile_get_id (call->profile), NULL);
}

static void
clear (GuichetKeyringCall *call, GAsyncReadyCallback callback)
{
  secret_password_clear (&schema, call->stop, callback, guichet_keyring_call_ref (call), "profile",
                         guichet_profile_get_id (call->profile), NULL);
}

/* A keyring that is a file may be written by another program while libsecret reads it, or between
 * its reading and its writing. libsecret then finds half a file, or refuses to write; it has to
 * read anew. */
static gboolean
has_collided (GuichetKeyringCall *call, const GError *error)
{
  if ((!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) &&
       !g_error_matches (error, SECRET_ERROR, SECRET_ERROR_INVALID_FILE_FORMAT)) ||
      call->n_collisions == MAX_COLLISIONS)
    return FALSE;
  call->n_collisions++;
  secret_service_disconnect ();
  return TRUE;
}

/* Storing */

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetKeyringCall) call = user_data;
  g_autoptr(GError) error = NULL;

  secret_password_store_finish (result, &error);
  if (guichet_keyring_call_is_over (call))
    return;
  if (error == NULL)
    guichet_keyring_call_succeed (call, NULL);
  else if (has_collided (call, error))
    guichet_keyring_items_store (call);
  else if (guichet_profile_is_for_session (call->profile))
    call->fall_back (call);
  else
    guichet_keyring_call_fail (call, guichet_keyring_error_new (error));
}

static void
store (GuichetKeyringCall *call)
{
  GuichetProfile *profile = call->profile;
  const char *nichandle = guichet_profile_get_nichandle (profile);
  const char *endpoint = guichet_profile_get_endpoint (profile);
  /* Translators: as it stands in the keyring: account and API, for example "xx1111-ovh (ovh-eu)" */
  g_autofree char *label =
      g_strdup_printf (_("Guichet: %s (%s)"), guichet_profile_get_title (profile), endpoint);
  g_autoptr(GuichetSecret) text = guichet_keyring_text_write (call->credentials);

  secret_password_store (&schema,
                         guichet_profile_is_for_session (profile) ? SECRET_COLLECTION_SESSION
                                                                  : SECRET_COLLECTION_DEFAULT,
                         label, text, call->stop, stored_cb, guichet_keyring_call_ref (call),
                         "profile", guichet_profile_get_id (profile), "nichandle",
                         nichandle != NULL ? nichandle : "", "endpoint", endpoint, NULL);
}

/* A keyring that is a file has no collection for the session: what is stored would be on the disk.
 */
static gboolean
is_file (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_getenv ("SNAP_NAME") != NULL ||
         g_strcmp0 (g_getenv ("SECRET_BACKEND"), "file") == 0;
}

static void
cleared_before_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetKeyringCall) call = user_data;
  g_autoptr(GError) error = NULL;

  secret_password_clear_finish (result, &error);
  if (guichet_keyring_call_is_over (call))
    return;
  if (has_collided (call, error))
    guichet_keyring_items_store (call);
  else if (error != NULL && !guichet_profile_is_for_session (call->profile))
    guichet_keyring_call_fail (call, guichet_keyring_error_new (error));
  else if (guichet_profile_is_for_session (call->profile) && is_file ())
    call->fall_back (call);
  else
    store (call);
}

/**
 * guichet_keyring_items_store:
 * @call: with credentials
 *
 * Clears what is kept for the profile, then stores: one of another nichandle would be another item
 * for the keyring. For a profile that is for the session, falls back instead of failing.
 */
void
guichet_keyring_items_store (GuichetKeyringCall *call)
{
  clear (call, cleared_before_cb);
}

/* Looking up */

static void
not_signed_in (GuichetKeyringCall *call)
{
  const char *sentence = guichet_profile_is_for_session (call->profile)
      ? _("The keys of this account were kept for that session only. Sign "
                                 "in again.")
      : _("The keyring has no keys of this account. Sign in again.");

  guichet_keyring_call_fail (
      call, g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN, sentence));
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetKeyringCall) call = user_data;
  g_autoptr(GError) error = NULL;
  char *text = secret_password_lookup_nonpageable_finish (result, &error);

  if (guichet_keyring_call_is_over (call))
    g_clear_error (&error);
  else if (has_collided (call, error))
    guichet_keyring_items_look_up (call);
  else if (error != NULL)
    guichet_keyring_call_fail (call, guichet_keyring_error_new (error));
  else if (text == NULL)
    search_locked (call, not_signed_in);
  else
    {
      GuichetCredentials *credentials = guichet_keyring_text_read (text, &error);

      if (credentials != NULL)
        guichet_keyring_call_succeed (call, credentials);
      else
        guichet_keyring_call_fail (call, g_steal_pointer (&error));
    }
  g_clear_pointer (&text, secret_password_free);
}

/**
 * guichet_keyring_items_look_up:
 *
 * Reads what is kept for the profile.
 */
void
guichet_keyring_items_look_up (GuichetKeyringCall *call)
{
  secret_password_lookup (&schema, call->stop, looked_up_cb, guichet_keyring_call_ref (call),
                          "profile", guichet_profile_get_id (call->profile), NULL);
}

static gboolean
is_locked (SecretRetrievable *item)
{
  /* In a file nothing is. */
  return SECRET_IS_ITEM (item) && secret_item_get_locked (SECRET_ITEM (item));
}

static void
searched_open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetKeyringCall) call = user_data;
  g_autoptr(GError) error = NULL;
  g_autolist (SecretRetrievable) items = secret_password_search_finish (result, &error);

  if (guichet_keyring_call_is_over (call))
    return;
  if (error != NULL)
    guichet_keyring_call_fail (call, guichet_keyring_error_new (error));
  else if (items == NULL)
    not_signed_in (call);
  else if (is_locked (items->data))
    guichet_keyring_call_fail (call, guichet_keyring_error_new_locked ());
  else
    guichet_keyring_items_look_up (call);
}

/**
 * guichet_keyring_items_look_up_open:
 *
 * Reads what is kept for the profile, if that asks nobody for a password: a search alone never
 * does.
 */
void
guichet_keyring_items_look_up_open (GuichetKeyringCall *call)
{
  secret_password_search (&schema, SECRET_SEARCH_NONE, call->stop, searched_open_cb,
                          guichet_keyring_call_ref (call), "profile",
                          guichet_profile_get_id (call->profile), NULL);
}

/* Clearing */

static void
nothing_to_clear (GuichetKeyringCall *call)
{
  guichet_keyring_call_succeed (call, NULL);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetKeyringCall) call = user_data;
  g_autoptr(GError) error = NULL;
  gboolean cleared = secret_password_clear_finish (result, &error);

  if (guichet_keyring_call_is_over (call))
    return;
  if (has_collided (call, error))
    guichet_keyring_items_clear (call);
  else if (error != NULL)
    fall_back_or_fail (call, error);
  else if (cleared)
    guichet_keyring_call_succeed (call, NULL);
  else
    search_locked (call, nothing_to_clear);
}

/**
 * guichet_keyring_items_clear:
 *
 * Removes what is kept for the profile.
 */
void
guichet_keyring_items_clear (GuichetKeyringCall *call)
{
  clear (call, cleared_cb);
}
