/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-dialer.c: places calls: chooses the route, keeps the confirm rule, writes the history,
 * tells what became of it. Never dials an emergency number, never dials twice for one request,
 * never repeats a request.
 *
 * A call is in the history, on the disk, before anything of it is sent. So a crash leaves a trace,
 * and the other program of the instance does not call the same number meanwhile.
 */
#include "config.h"

#include "guichet-dialer-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-current-call.h"
#include "guichet-error.h"
#include "guichet-placing.h"
#include "guichet-session-private.h"
#include "guichet-session-wait.h"

struct _GuichetDialer
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetCallHistory *history;
  gboolean follows;

  GHashTable *under_way;   /* numbers, as dialled, whose request has not been answered */
  GuichetUserCache *users; /* (nullable): of the client of the session */
  GuichetCurrentCall *current;
};

typedef enum
{
  PROP_CURRENT = 1,
} GuichetDialerProperty;

static GParamSpec *props[PROP_CURRENT + 1];

G_DEFINE_FINAL_TYPE (GuichetDialer, guichet_dialer, G_TYPE_OBJECT)

typedef struct
{
  GuichetPhoneNumber *number;
  char *profile_id;  /* (nullable): of the account when people asked for the call */
  GuichetCall *call; /* (nullable): before it is in the history */
} Dialling;

static void
dialling_free (gpointer data)
{
  Dialling *dialling = data;

  guichet_phone_number_unref (dialling->number);
  g_free (dialling->profile_id);
  g_clear_object (&dialling->call);
  g_free (dialling);
}

static GuichetUserCache *
get_users (GuichetDialer *self)
{
  GuichetClient *client = guichet_session_get_client (self->session);

  /* A new load of the session may be another account. */
  if (self->users != NULL && guichet_user_cache_get_client (self->users) != client)
    g_clear_object (&self->users);
  if (self->users == NULL)
    self->users = guichet_user_cache_new (client);
  return self->users;
}

/* With a new load the client may be the same, and yet the users be others. */
static void
session_state_cb (GuichetDialer *self)
{
  if (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    g_clear_object (&self->users);
}

static char *
dup_profile_id (GuichetDialer *self)
{
  GuichetProfile *profile = guichet_session_get_profile (self->session);

  return profile != NULL ? g_strdup (guichet_profile_get_id (profile)) : NULL;
}

/* People who asked for a call from one account do not want it from the one they switched to. */
static gboolean
is_switched (GuichetDialer *self, Dialling *dialling)
{
  g_autofree char *id = dup_profile_id (self);

  return dialling->profile_id != NULL && g_strcmp0 (dialling->profile_id, id) != 0;
}

static void
placed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetDialer *self = g_task_get_source_object (task);
  Dialling *dialling = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  gboolean accepted = guichet_placing_run_finish (result, &error);

  guichet_call_history_update (self->history, dialling->call);
  g_hash_table_remove (self->under_way, dialling->number->dial);
  if (accepted)
    {
      guichet_current_call_accepted (self->current, dialling->call);
      g_task_return_pointer (task, g_object_ref (dialling->call), g_object_unref);
    }
  else
    {
      guichet_current_call_failed (self->current, dialling->call);
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

static GError *
make_busy_error (void)
{
  return g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_BUSY,
                              _("This number is being called already."));
}

static GError *
find_reason_not_to_place (GuichetDialer *self, Dialling *dialling)
{
  if (is_switched (self, dialling))
    return g_error_new_literal (
        GUICHET_ERROR, GUICHET_ERROR_FAILED,
        _("The account was switched before the call was placed. Call again to use the new one."));
  if (guichet_session_get_line (self->session) == NULL ||
      guichet_session_get_client (self->session) == NULL)
    return guichet_session_make_line_error (self->session);
  return NULL;
}

static void
place (GTask *task)
{
  GuichetDialer *self = g_task_get_source_object (task);
  Dialling *dialling = g_task_get_task_data (task);
  GSettings *settings = guichet_session_get_settings (self->session);
  GuichetLine *line = guichet_session_get_line (self->session);
  GuichetRouteWish wish = {
    .intercom = g_settings_get_boolean (settings, "intercom"),
    .user_id = g_settings_get_int64 (guichet_session_get_profile_settings (self->session),
                                     "click2call-user"),
  };
  GError *reason = find_reason_not_to_place (self, dialling);
  GuichetCallFollower *follower;

  if (reason != NULL)
    {
      g_hash_table_remove (self->under_way, dialling->number->dial);
      g_task_return_error (task, reason);
      return;
    }
  dialling->call =
      guichet_call_new (dialling->number->dial,
                        guichet_phone_number_get_display (
                            dialling->number, guichet_session_get_region (self->session)),
                        guichet_line_get_billing_account (line),
                        guichet_line_get_service_name (line), g_get_real_time () / G_USEC_PER_SEC);
  if (!guichet_call_history_add (self->history, dialling->call))
    {
      g_hash_table_remove (self->under_way, dialling->number->dial);
      g_task_return_error (task, make_busy_error ());
      return;
    }
  follower =
      guichet_current_call_begin (self->current, dialling->call,
                                  self->follows ? guichet_session_get_client (self->session) : NULL,
                                  guichet_session_get_events_url (self->session));
  guichet_placing_run_async (dialling->call, line, &wish, get_users (self), follower,
                             g_task_get_cancellable (task), placed_cb, g_object_ref (task));
}

static void
session_waited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetDialer *self = g_task_get_source_object (task);
  Dialling *dialling = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (guichet_session_wait_finish (GUICHET_SESSION (source), result, &error))
    {
      place (task);
      return;
    }
  g_hash_table_remove (self->under_way, dialling->number->dial);
  g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
may_call (GuichetDialer *self, const GuichetPhoneNumber *number, gboolean confirmed, GError **error)
{
  GuichetConfirm confirm = guichet_dialer_check (self, number);

  if (confirm == GUICHET_CONFIRM_EMERGENCY)
    g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_EMERGENCY,
                         _("Guichet does not call emergency numbers. Use your telephone itself."));
  else if (number->dial == NULL || *number->dial == '\0')
    g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_BAD_NUMBER,
                         _("This is not a telephone number that can be called."));
  else if (confirm != GUICHET_CONFIRM_NONE && !confirmed)
    g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_NEEDS_CONFIRMATION,
                         _("This call must be confirmed first."));
  else if (g_hash_table_contains (self->under_way, number->dial) ||
           guichet_current_call_is_fresh (self->current, number->dial))
    g_propagate_error (error, make_busy_error ());
  else
    return TRUE;
  return FALSE;
}

static void
current_changed_cb (GuichetDialer *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENT]);
}

/**
 * guichet_dialer_new:
 *
 * Returns: (transfer full): a dialer that calls from the line of @session and writes into @history
 */
GuichetDialer *
guichet_dialer_new (GuichetSession *session, GuichetCallHistory *history)
{
  GuichetDialer *self = g_object_new (GUICHET_TYPE_DIALER, NULL);

  self->session = g_object_ref (session);
  self->history = g_object_ref (history);
  self->current = guichet_current_call_new (history);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_state_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->current, "notify::call", G_CALLBACK (current_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * guichet_dialer_get_current:
 *
 * Returns: (nullable) (transfer none): the call that goes on now
 */
GuichetCall *
guichet_dialer_get_current (GuichetDialer *self)
{
  g_return_val_if_fail (GUICHET_IS_DIALER (self), NULL);

  return guichet_current_call_get_call (self->current);
}

/**
 * guichet_dialer_set_follows:
 * @follows: whether calls to come are followed
 */
void
guichet_dialer_set_follows (GuichetDialer *self, gboolean follows)
{
  g_return_if_fail (GUICHET_IS_DIALER (self));

  self->follows = follows;
}

GuichetSession *
guichet_dialer_get_session (GuichetDialer *self)
{
  return self->session;
}

/**
 * guichet_dialer_call_async:
 * @number: whom to call
 * @confirmed: whether a question that is due was answered with yes
 * @cancellable: (nullable): heeded until the call is sent; then only OVHcloud's answer ends it
 */
void
guichet_dialer_call_async (GuichetDialer *self,
                           GuichetPhoneNumber *number,
                           gboolean confirmed,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;
  Dialling *dialling;

  g_return_if_fail (GUICHET_IS_DIALER (self));
  g_return_if_fail (number != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_dialer_call_async");
  /* Once sent, the answer counts, whatever was cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!may_call (self, number, confirmed, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  dialling = g_new0 (Dialling, 1);
  dialling->number = guichet_phone_number_ref (number);
  dialling->profile_id = dup_profile_id (self);
  g_task_set_task_data (task, dialling, dialling_free);
  g_hash_table_add (self->under_way, g_strdup (number->dial));
  /* A refresh that goes on does not hold a call up; keys that were refused are read again first,
   * because the other program may have new ones. */
  if (guichet_session_get_line (self->session) != NULL &&
      guichet_session_get_refusal (self->session) == NULL)
    {
      place (task);
      return;
    }
  guichet_session_want (self->session);
  guichet_session_wait_async (self->session, cancellable, session_waited_cb, g_object_ref (task));
}

/**
 * guichet_dialer_call_finish:
 *
 * Returns: (transfer full) (nullable): the call that OVHcloud accepted; %NULL with the error: of
 * ours (EMERGENCY, BAD_NUMBER, NEEDS_CONFIRMATION, BUSY, NO_LINE), of the session, or of the API.
 * If its details say “maybe done”, the call may have been placed, and the message says so.
 */
GuichetCall *
guichet_dialer_call_finish (GuichetDialer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
guichet_dialer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetDialerProperty) prop_id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, guichet_dialer_get_current (GUICHET_DIALER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_dialer_dispose (GObject *object)
{
  GuichetDialer *self = GUICHET_DIALER (object);

  g_clear_object (&self->current);
  g_clear_object (&self->users);
  g_clear_object (&self->history);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_dialer_parent_class)->dispose (object);
}

static void
guichet_dialer_finalize (GObject *object)
{
  GuichetDialer *self = GUICHET_DIALER (object);

  g_clear_pointer (&self->under_way, g_hash_table_unref);

  G_OBJECT_CLASS (guichet_dialer_parent_class)->finalize (object);
}

static void
guichet_dialer_class_init (GuichetDialerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_dialer_get_property;
  object_class->dispose = guichet_dialer_dispose;
  object_class->finalize = guichet_dialer_finalize;

  props[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, GUICHET_TYPE_CALL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_dialer_init (GuichetDialer *self)
{
  self->follows = TRUE;
  self->under_way = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
