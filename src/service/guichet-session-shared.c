/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-shared.c: what the sessions of a program share, whichever account each of them is
 * of: settings, profiles, keyring, log, and one client for the same keys.
 *
 * OVHcloud limits what an account may ask at a time, and the client sees to that: two clients with
 * the same keys would ask twice as much.
 */
#include "config.h"

#include "guichet-session-shared.h"

#include "guichet-configuration-private.h"
#include "guichet-early-types.h"

struct _GuichetSessionShared
{
  GObject parent_instance;

  GSettings *settings;
  GuichetProfileList *profiles;
  GuichetKeyring *keyring;
  GuichetExchangeLog *log;
  char *events_url;
  GPtrArray *clients; /* (element-type GuichetClient): not owned; those that somebody has */
};

G_DEFINE_FINAL_TYPE (GuichetSessionShared, guichet_session_shared, G_TYPE_OBJECT)

static void
client_gone_cb (gpointer user_data, GObject *client)
{
  GuichetSessionShared *self = user_data;

  g_ptr_array_remove_fast (self->clients, client);
}

/**
 * guichet_session_shared_find_client:
 * @credentials: keys
 *
 * Returns: (transfer full): the client with these keys; a new one if nobody has one
 */
GuichetClient *
guichet_session_shared_find_client (GuichetSessionShared *self, GuichetCredentials *credentials)
{
  g_autoptr(GuichetExchangeLog) log = NULL;
  GuichetClient *client;

  for (guint i = 0; i < self->clients->len; i++)
    if (guichet_credentials_equal (guichet_client_get_credentials (self->clients->pdata[i]),
                                   credentials))
      return g_object_ref (self->clients->pdata[i]);

  log = guichet_exchange_log_new_of_account (self->log);
  client = guichet_client_new (credentials, log);
  g_ptr_array_add (self->clients, client);
  g_object_weak_ref (G_OBJECT (client), client_gone_cb, self);
  return client;
}

/**
 * guichet_session_shared_name_client:
 * @client: (nullable): that was found here
 * @profile: (nullable): who asks with it, as far as that is known
 *
 * So that the log tells whose each request was.
 */
void
guichet_session_shared_name_client (GuichetClient *client, GuichetProfile *profile)
{
  if (client != NULL && profile != NULL)
    guichet_exchange_log_set_account (guichet_client_get_log (client),
                                      guichet_profile_get_nichandle (profile));
}

GSettings *
guichet_session_shared_get_settings (GuichetSessionShared *self)
{
  return self->settings;
}

GuichetProfileList *
guichet_session_shared_get_profiles (GuichetSessionShared *self)
{
  return self->profiles;
}

GuichetKeyring *
guichet_session_shared_get_keyring (GuichetSessionShared *self)
{
  return self->keyring;
}

GuichetExchangeLog *
guichet_session_shared_get_log (GuichetSessionShared *self)
{
  return self->log;
}

const char *
guichet_session_shared_get_events_url (GuichetSessionShared *self)
{
  return self->events_url;
}

static void
guichet_session_shared_finalize (GObject *object)
{
  GuichetSessionShared *self = GUICHET_SESSION_SHARED (object);

  for (guint i = 0; i < self->clients->len; i++)
    g_object_weak_unref (self->clients->pdata[i], client_gone_cb, self);
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  g_clear_pointer (&self->events_url, g_free);
  g_clear_object (&self->log);
  g_clear_object (&self->keyring);
  g_clear_object (&self->profiles);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (guichet_session_shared_parent_class)->finalize (object);
}

static void
guichet_session_shared_class_init (GuichetSessionSharedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_session_shared_finalize;
}

static void
guichet_session_shared_init (GuichetSessionShared *self)
{
  g_auto(GStrv) environment = g_get_environ ();

  /* Whatever asks the keyring or OVHcloud begins here, with a session or without one. */
  guichet_early_types_ensure ();
  self->keyring = guichet_keyring_new ();
  self->log = guichet_exchange_log_new ();
  self->events_url = guichet_configuration_find_events_url (environment);
  self->clients = g_ptr_array_new ();
}

/**
 * guichet_session_shared_new:
 * @settings: of this instance
 *
 * Returns: (transfer full): what sessions share, without a client
 */
GuichetSessionShared *
guichet_session_shared_new (GSettings *settings)
{
  GuichetSessionShared *self = g_object_new (GUICHET_TYPE_SESSION_SHARED, NULL);

  self->settings = g_object_ref (settings);
  self->profiles = guichet_profile_list_new (settings);
  return self;
}
