/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring.c: the secrets of the profiles in the keyring of the desktop: one item for each
 * profile, under one schema. The only place that stores a secret. Never asks OVHcloud.
 *
 * In a Flatpak the keyring is a file that the Secret portal gives the key of. libsecret keeps what
 * it once read of that file for the life of the process, and then refuses to write over what
 * another process wrote; so it is disconnected before each call and reads anew.
 */
#include "config.h"

#include "guichet-keyring.h"

#include <libsecret/secret.h>

#include "guichet-demo-account.h"
#include "guichet-keyring-items.h"

/* In milliseconds. A keyring that is locked asks for its password meanwhile. */
#define LIMIT 60000

struct _GuichetKeyring
{
  GObject parent_instance;

  guint limit;
  gboolean is_quiet;
  GHashTable *memory; /* id to GuichetCredentials: for this session, where no keyring keeps them */

  GuichetKeyringCall *asking; /* (nullable): the lookup that goes on */
  GQueue waiting;             /* (element-type GuichetKeyringCall): for their turn */
};

typedef enum
{
  PROP_LIMIT = 1,
} GuichetKeyringProperty;

static GParamSpec *props[PROP_LIMIT + 1];

G_DEFINE_FINAL_TYPE (GuichetKeyring, guichet_keyring, G_TYPE_OBJECT)

static GuichetKeyringCall *
begin (GTask *task, GuichetProfile *profile)
{
  GuichetKeyring *self = g_task_get_source_object (task);

  secret_service_disconnect ();
  return guichet_keyring_call_begin (task, profile, self->limit);
}

static void
remember (GuichetKeyringCall *call)
{
  GuichetKeyring *self = g_task_get_source_object (call->task);

  g_hash_table_replace (self->memory, g_strdup (guichet_profile_get_id (call->profile)),
                        guichet_credentials_ref (call->credentials));
  guichet_keyring_call_succeed (call, NULL);
}

static void
be_content (GuichetKeyringCall *call)
{
  guichet_keyring_call_succeed (call, NULL);
}

/**
 * guichet_keyring_new:
 *
 * Returns: (transfer full): the keyring, which is not asked before it is needed
 */
GuichetKeyring *
guichet_keyring_new (void)
{
  return g_object_new (GUICHET_TYPE_KEYRING, NULL);
}

/**
 * guichet_keyring_set_quiet:
 * @is_quiet: whether nobody is there to be asked
 *
 * For what a program does by itself: a question out of nowhere would be refused, and rightly so.
 */
void
guichet_keyring_set_quiet (GuichetKeyring *self, gboolean is_quiet)
{
  g_return_if_fail (GUICHET_IS_KEYRING (self));

  self->is_quiet = is_quiet;
}

/**
 * guichet_keyring_store_async:
 *
 * Keeps @credentials for @profile, in place of what is kept for it: of another nichandle too, which
 * a keyring would take for another item. The keyring may ask people for its password.
 */
void
guichet_keyring_store_async (GuichetKeyring *self,
                             GuichetProfile *profile,
                             GuichetCredentials *credentials,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;
  GuichetKeyringCall *call;

  g_return_if_fail (GUICHET_IS_KEYRING (self));
  g_return_if_fail (GUICHET_IS_PROFILE (profile));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_keyring_store_async");
  call = begin (task, profile);
  call->credentials = guichet_credentials_ref (credentials);
  call->fall_back = remember;
  g_hash_table_remove (self->memory, guichet_profile_get_id (profile));
  guichet_keyring_items_store (call);
}

/**
 * guichet_keyring_store_finish:
 *
 * Returns: %FALSE with GUICHET_ERROR_KEYRING_LOCKED or GUICHET_ERROR_KEYRING; never for a profile
 * that is for the session
 */
gboolean
guichet_keyring_store_finish (GuichetKeyring *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Looking up: one after the other, because a keyring that is locked would ask people for its
 * password once for each. gnome-keyring does not even answer all of them then. */

static void ask_next (GuichetKeyring *self);

static void
answered_cb (GuichetKeyring *self)
{
  const gboolean was_locked = self->asking->was_locked;

  g_clear_pointer (&self->asking, guichet_keyring_call_unref);
  /* Whoever closed the question did not mean to be asked again for the next account. */
  for (GList *at = self->waiting.head; at != NULL && was_locked; at = at->next)
    ((GuichetKeyringCall *) at->data)->is_quiet = TRUE;
  ask_next (self);
}

static void
ask_next (GuichetKeyring *self)
{
  while (self->asking == NULL && !g_queue_is_empty (&self->waiting))
    {
      g_autoptr(GuichetKeyringCall) call = g_queue_pop_head (&self->waiting);

      if (guichet_keyring_call_is_over (call))
        continue;
      self->asking = guichet_keyring_call_ref (call);
      g_signal_connect_object (call->task, "notify::completed", G_CALLBACK (answered_cb), self,
                               G_CONNECT_SWAPPED);
      secret_service_disconnect ();
      if (call->is_quiet)
        guichet_keyring_items_look_up_open (call);
      else
        guichet_keyring_items_look_up (call);
    }
}

/* (transfer full) (nullable): what needs no keyring */
static GuichetCredentials *
find_known (GuichetKeyring *self, const char *id)
{
  GuichetCredentials *known = g_hash_table_lookup (self->memory, id);

  return known != NULL ? guichet_credentials_ref (known) : guichet_demo_account_read_keys (id);
}

/**
 * guichet_keyring_lookup_async:
 *
 * Reads what is kept for @profile. The keyring may ask people for its password, unless it is to be
 * quiet.
 */
void
guichet_keyring_lookup_async (GuichetKeyring *self,
                              GuichetProfile *profile,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task;
  GuichetKeyringCall *call;
  g_autoptr(GuichetCredentials) known = NULL;

  g_return_if_fail (GUICHET_IS_KEYRING (self));
  g_return_if_fail (GUICHET_IS_PROFILE (profile));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_keyring_lookup_async");
  call = begin (task, profile);
  known = find_known (self, guichet_profile_get_id (profile));
  if (known != NULL)
    guichet_keyring_call_succeed (call, g_steal_pointer (&known));
  else
    {
      call->is_quiet = self->is_quiet;
      g_queue_push_tail (&self->waiting, guichet_keyring_call_ref (call));
      ask_next (self);
    }
}

/**
 * guichet_keyring_lookup_finish:
 *
 * Returns: (transfer full) (nullable): the credentials; %NULL with GUICHET_ERROR_KEYRING_LOCKED,
 * GUICHET_ERROR_KEYRING, GUICHET_ERROR_NOT_SIGNED_IN if there are none, or the error of keys that
 * cannot be any
 */
GuichetCredentials *
guichet_keyring_lookup_finish (GuichetKeyring *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * guichet_keyring_clear_async:
 *
 * Forgets what is kept for @profile. The keyring may ask people for its password. Where the keys
 * are in the memory of this process alone, a keyring that fails does no harm.
 */
void
guichet_keyring_clear_async (GuichetKeyring *self,
                             GuichetProfile *profile,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;
  GuichetKeyringCall *call;

  g_return_if_fail (GUICHET_IS_KEYRING (self));
  g_return_if_fail (GUICHET_IS_PROFILE (profile));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_keyring_clear_async");
  call = begin (task, profile);
  /* What is in our memory is there because the keyring failed; it may have older keys all the same.
   */
  if (g_hash_table_remove (self->memory, guichet_profile_get_id (profile)))
    call->fall_back = be_content;
  guichet_keyring_items_clear (call);
}

/**
 * guichet_keyring_clear_finish:
 *
 * Returns: %FALSE with GUICHET_ERROR_KEYRING_LOCKED or GUICHET_ERROR_KEYRING
 */
gboolean
guichet_keyring_clear_finish (GuichetKeyring *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
guichet_keyring_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch ((GuichetKeyringProperty) prop_id)
    {
    case PROP_LIMIT:
      GUICHET_KEYRING (object)->limit = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_keyring_finalize (GObject *object)
{
  GuichetKeyring *self = GUICHET_KEYRING (object);

  g_clear_pointer (&self->memory, g_hash_table_unref);

  G_OBJECT_CLASS (guichet_keyring_parent_class)->finalize (object);
}

static void
guichet_keyring_class_init (GuichetKeyringClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = guichet_keyring_set_property;
  object_class->finalize = guichet_keyring_finalize;

  props[PROP_LIMIT] =
      g_param_spec_uint ("limit", NULL, NULL, 1, G_MAXUINT, LIMIT,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_keyring_init (GuichetKeyring *self)
{
  self->memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) guichet_credentials_unref);
}
