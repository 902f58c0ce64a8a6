/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-access.c: the account that a session is to use: which profile, where its keys
 * are, the client that has them, and whether OVHcloud still takes them.
 *
 * The client stays the same as long as the keys do: it knows the server's time, and calls that are
 * under way are its. With another account it is let go at once, so that nothing is asked with the
 * keys of one account and the settings of another.
 */
#include "config.h"

#include "guichet-session-access.h"

#include "guichet-error.h"
#include "guichet-keyring-error.h"
#include "guichet-profile-list-private.h"
#include "guichet-session-keys.h"

/* In seconds: a clock that is wrong by less harms nobody. */
#define CLOCK_TOLERANCE 60

struct _GuichetSessionAccess
{
  GObject parent_instance;

  GuichetSessionShared *shared;
  char *only; /* (nullable): the id of the one profile it is of */

  char *id;       /* (nullable): of the profile in use */
  GSettings *own; /* of the profile in use */
  GuichetClient *client;
  char *source;
  GError *refusal;
  gint64 clock_difference;
};

typedef enum
{
  PROP_PROFILE = 1,
  PROP_REFUSAL,
  PROP_CLOCK_DIFFERENCE,
} GuichetSessionAccessProperty;

static GParamSpec *props[PROP_CLOCK_DIFFERENCE + 1];

enum
{
  SIGNAL_SWITCHED,
  SIGNAL_SETTING_CHANGED, /* of the profile in use; its detail is the key */
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GuichetSessionAccess, guichet_session_access, G_TYPE_OBJECT)

static void
take_refusal (GuichetSessionAccess *self, GError *refusal)
{
  if (refusal == NULL && self->refusal == NULL)
    return;
  g_clear_error (&self->refusal);
  self->refusal = refusal;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REFUSAL]);
}

static void
refused_cb (GuichetClient *client, const GError *error, GuichetSessionAccess *self)
{
  take_refusal (self, g_error_copy (error));
}

static void
take_clock_difference (GuichetSessionAccess *self, gint64 difference)
{
  if (ABS (difference) < CLOCK_TOLERANCE)
    difference = 0;
  if (self->clock_difference == difference)
    return;
  self->clock_difference = difference;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLOCK_DIFFERENCE]);
}

/* Others may have it, too, and a call that was under way may still end with it. */
static void
drop_client (GuichetSessionAccess *self)
{
  if (self->client != NULL)
    g_signal_handlers_disconnect_by_func (self->client, refused_cb, self);
  g_clear_object (&self->client);
  g_clear_pointer (&self->source, g_free);
}

static void
take_credentials (GuichetSessionAccess *self, GuichetCredentials *credentials, const char *source)
{
  if (self->client == NULL ||
      !guichet_credentials_equal (guichet_client_get_credentials (self->client), credentials))
    {
      drop_client (self);
      take_refusal (self, NULL);
      self->client = guichet_session_shared_find_client (self->shared, credentials);
      g_signal_connect_object (self->client, "refused", G_CALLBACK (refused_cb), self,
                               G_CONNECT_DEFAULT);
    }
  g_free (self->source);
  self->source = g_strdup (source);
  guichet_session_shared_name_client (self->client, guichet_session_access_get_profile (self));
}

static void
setting_changed_cb (GuichetSessionAccess *self, const char *key)
{
  g_signal_emit (self, signals[SIGNAL_SETTING_CHANGED], g_quark_from_string (key));
}

static void
take_settings (GuichetSessionAccess *self, GuichetProfile *profile)
{
  if (self->own != NULL)
    g_signal_handlers_disconnect_by_func (self->own, setting_changed_cb, self);
  g_clear_object (&self->own);
  if (profile != NULL)
    self->own = guichet_profile_list_open_settings (
        guichet_session_shared_get_profiles (self->shared), profile);
  else
    self->own = g_object_ref (guichet_session_shared_get_settings (self->shared));
  g_signal_connect_object (self->own, "changed", G_CALLBACK (setting_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GuichetProfile *
guichet_session_access_get_profile (GuichetSessionAccess *self)
{
  GuichetProfileList *profiles = guichet_session_shared_get_profiles (self->shared);

  return self->only != NULL ? guichet_profile_list_find (profiles, self->only)
                            : guichet_profile_list_get_current (profiles);
}

static void
profile_changed_cb (GuichetSessionAccess *self)
{
  GuichetProfile *profile = guichet_session_access_get_profile (self);
  const char *id = profile != NULL ? guichet_profile_get_id (profile) : NULL;

  if (g_strcmp0 (self->id, id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
      drop_client (self);
      take_settings (self, profile);
      g_signal_emit (self, signals[SIGNAL_SWITCHED], 0);
      take_refusal (self, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROFILE]);
}

/**
 * guichet_session_access_new:
 * @shared: with what other sessions have
 * @only: (nullable): the id of the one profile it is of; %NULL for the one in use
 *
 * Returns: (transfer full): the account, not opened yet
 */
GuichetSessionAccess *
guichet_session_access_new (GuichetSessionShared *shared, const char *only)
{
  GuichetSessionAccess *self = g_object_new (GUICHET_TYPE_SESSION_ACCESS, NULL);
  GuichetProfile *profile;

  self->shared = g_object_ref (shared);
  self->only = g_strdup (only);
  profile = guichet_session_access_get_profile (self);
  self->id = g_strdup (profile != NULL ? guichet_profile_get_id (profile) : NULL);
  take_settings (self, profile);
  g_signal_connect_object (guichet_session_shared_get_profiles (shared),
                           only != NULL ? "items-changed" : "notify::current",
                           G_CALLBACK (profile_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetSessionAccess *self = g_task_get_source_object (task);
  g_autofree char *source = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) credentials =
                 guichet_session_keys_find_finish (result, &source, &error);

  /* Cancelled: another account may be in use already. */
  if (g_task_return_error_if_cancelled (task))
    return;
  if (credentials != NULL)
    take_credentials (self, credentials, source);
  else if (self->client == NULL || !guichet_keyring_error_is_one (error))
    {
      drop_client (self);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  /* Else the keyring was locked since: the keys that we have are as good as before. */
  g_task_return_boolean (task, TRUE);
}

/**
 * guichet_session_access_open_async:
 *
 * Looks for accounts again, and reads the keys of the one in use. The keyring may ask people for
 * its password meanwhile.
 */
void
guichet_session_access_open_async (GuichetSessionAccess *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_name (task, "guichet_session_access_open_async");
  guichet_profile_list_look_again (guichet_session_shared_get_profiles (self->shared));
  guichet_session_keys_find_async (self->shared, guichet_session_access_get_profile (self),
                                   cancellable, found_cb, task);
}

/**
 * guichet_session_access_open_finish:
 *
 * Returns: whether there is a client; else %FALSE with GUICHET_ERROR_NOT_SIGNED_IN,
 * GUICHET_ERROR_CONFIGURATION, or the error of the keyring
 */
gboolean
guichet_session_access_open_finish (GuichetSessionAccess *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * guichet_session_access_note_account:
 * @account: the account in use
 *
 * Notes who the profile in use is, for who names it before it is read.
 */
void
guichet_session_access_note_account (GuichetSessionAccess *self, GuichetAccount *account)
{
  GuichetProfile *profile = guichet_session_access_get_profile (self);
  const char *nichandle = guichet_account_get_nichandle (account);
  const char *person = guichet_account_get_title (account);

  if (profile == NULL || (g_strcmp0 (guichet_profile_get_nichandle (profile), nichandle) == 0 &&
                          g_strcmp0 (guichet_profile_get_person (profile), person) == 0))
    return;
  guichet_profile_set_nichandle (profile, nichandle);
  guichet_profile_set_person (profile, person);
  guichet_session_shared_name_client (self->client, profile);
  if (guichet_profile_get_kind (profile) != GUICHET_PROFILE_FOUND)
    guichet_profile_list_keep (guichet_session_shared_get_profiles (self->shared), profile);
}

/**
 * guichet_session_access_note_end:
 * @error: (nullable): how a load ended
 *
 * Notes what a load showed: whether the keys are taken, and what time it is at OVHcloud.
 */
void
guichet_session_access_note_end (GuichetSessionAccess *self, const GError *error)
{
  if (error == NULL)
    take_refusal (self, NULL);
  else if (self->refusal == NULL &&
           g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL))
    take_refusal (self, g_error_copy (error));
  if (self->client != NULL)
    take_clock_difference (self, guichet_client_get_clock_difference (self->client));
}

GuichetSessionShared *
guichet_session_access_get_shared (GuichetSessionAccess *self)
{
  return self->shared;
}

gboolean
guichet_session_access_is_bound (GuichetSessionAccess *self)
{
  return self->only != NULL;
}

GuichetClient *
guichet_session_access_get_client (GuichetSessionAccess *self)
{
  return self->client;
}

const GError *
guichet_session_access_get_refusal (GuichetSessionAccess *self)
{
  return self->refusal;
}

const char *
guichet_session_access_get_source (GuichetSessionAccess *self)
{
  return self->source;
}

gint64
guichet_session_access_get_clock_difference (GuichetSessionAccess *self)
{
  return self->clock_difference;
}

GSettings *
guichet_session_access_get_profile_settings (GuichetSessionAccess *self)
{
  return self->own;
}

static void
guichet_session_access_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  GuichetSessionAccess *self = GUICHET_SESSION_ACCESS (object);

  switch ((GuichetSessionAccessProperty) prop_id)
    {
    case PROP_PROFILE:
      g_value_set_object (value, guichet_session_access_get_profile (self));
      break;
    case PROP_REFUSAL:
      g_value_set_boxed (value, self->refusal);
      break;
    case PROP_CLOCK_DIFFERENCE:
      g_value_set_int64 (value, self->clock_difference);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_session_access_finalize (GObject *object)
{
  GuichetSessionAccess *self = GUICHET_SESSION_ACCESS (object);

  g_clear_error (&self->refusal);
  drop_client (self);
  g_clear_object (&self->own);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->only, g_free);
  g_clear_object (&self->shared);

  G_OBJECT_CLASS (guichet_session_access_parent_class)->finalize (object);
}

static void
guichet_session_access_class_init (GuichetSessionAccessClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  static const char *const names[N_SIGNALS] = { "switched", "setting-changed" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_session_access_get_property;
  object_class->finalize = guichet_session_access_finalize;

  props[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, GUICHET_TYPE_PROFILE, readable);
  props[PROP_REFUSAL] = g_param_spec_boxed ("refusal", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_CLOCK_DIFFERENCE] =
      g_param_spec_int64 ("clock-difference", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] =
        g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_session_access_init (GuichetSessionAccess *self)
{
}
