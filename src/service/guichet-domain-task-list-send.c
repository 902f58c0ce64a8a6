/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-list-send.c: what is done with an operation on a domain name, and what it is
 * told. Sends nothing twice: each sending is followed by a reading of the operation, which also
 * shows what became of a lost answer.
 */
#include "config.h"

#include "guichet-domain-task-list-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-domain-task-api.h"
#include "guichet-error.h"
#include "guichet-flow.h"

#define BUSY "guichet-sending"

typedef struct
{
  GuichetDomainTask *task;
  GuichetDomainTaskActions action;
  char *key;                    /* (nullable): of the argument; %NULL: @action is sent */
  char *value;                  /* (nullable) */
  GuichetDomainTaskState state; /* before */
  GuichetDomainTask *fresh;     /* (nullable): as it is after */
  gboolean is_supplied;         /* OVHcloud has @value */
  GError *error;                /* (nullable): of the sending */
} Sending;

/* What an operation is told may be a code. */
static void
sending_free (Sending *self)
{
  if (self->value != NULL)
    explicit_bzero (self->value, strlen (self->value));
  g_free (self->value);
  g_free (self->key);
  g_clear_object (&self->fresh);
  g_clear_error (&self->error);
  g_object_unref (self->task);
  g_free (self);
}

static gboolean
is_lost (Sending *self)
{
  const GuichetErrorDetails *details =
      self->error != NULL ? guichet_error_get_details (self->error) : NULL;

  return details != NULL && details->maybe_done;
}

/* The steps */

static GuichetRequest *
ask_send (gpointer state)
{
  Sending *self = state;
  const gint64 id = guichet_domain_task_get_id (self->task);

  return self->key != NULL ? guichet_domain_task_api_save_argument (id, self->key, self->value)
                           : guichet_domain_task_api_act (id, self->action);
}

/* What was refused may have been done somewhere else meanwhile: it is read in any case. */
static gboolean
forgives_send (gpointer state, const GError *error)
{
  ((Sending *) state)->error = g_error_copy (error);
  return TRUE;
}

/* An operation does not tell what it was told. */
static GuichetRequest *
ask_argument (gpointer state)
{
  Sending *self = state;

  return self->key != NULL && is_lost (self)
             ? guichet_domain_task_api_read_argument (guichet_domain_task_get_id (self->task),
                                                      self->key)
             : NULL;
}

/* What cannot be read says nothing: then the error of the sending is all that is known. */
static gboolean
take_argument (gpointer state, JsonNode *reply, GError **error)
{
  Sending *self = state;
  g_autoptr(GuichetDomainTaskArgument) argument =
                 guichet_domain_task_api_parse_argument (reply, NULL);

  self->is_supplied = argument != NULL && g_str_equal (argument->value, self->value);
  return TRUE;
}

static GuichetRequest *
ask_task (gpointer state)
{
  return guichet_domain_task_api_read (guichet_domain_task_get_id (((Sending *) state)->task));
}

static gboolean
take_task (gpointer state, JsonNode *reply, GError **error)
{
  ((Sending *) state)->fresh = guichet_domain_task_api_parse (reply, NULL);
  return TRUE;
}

static gboolean
forgives_look (gpointer state, const GError *error)
{
  return TRUE;
}

/* clang-format off */
static const GuichetFlowStep steps[] = {
  { N_("Telling OVHcloud"), ask_send, NULL, forgives_send, .commits = TRUE },
  { N_("Looking whether OVHcloud was told"), ask_argument, take_argument, forgives_look },
  { N_("Reading the operation"), ask_task, take_task, forgives_look },
};
/* clang-format on */

static const GuichetFlow flow = { steps, G_N_ELEMENTS (steps) };

/* The end */

/* Whether what was sent has come about, as far as the operation shows it */
static gboolean
is_done (Sending *self)
{
  if (self->key != NULL)
    return self->is_supplied;
  if (self->fresh == NULL)
    return FALSE;
  if (self->action == GUICHET_DOMAIN_TASK_CANCEL)
    return guichet_domain_task_get_state (self->fresh) == GUICHET_DOMAIN_TASK_CANCELLED;
  return guichet_domain_task_get_state (self->fresh) != self->state ||
         (guichet_domain_task_get_actions (self->fresh) & self->action) == 0;
}

static void
flow_over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) run = user_data;
  GuichetDomainTaskList *list = g_task_get_source_object (run);
  Sending *self = g_task_get_task_data (run);
  GError *error = NULL;

  g_object_set_data (G_OBJECT (self->task), BUSY, NULL);
  if (self->fresh != NULL)
    {
      guichet_domain_task_list_note_own (list, self->fresh);
      guichet_domain_task_take_from (self->task, self->fresh);
    }
  guichet_domain_task_list_read_anew (list);
  if (!guichet_flow_run_finish (result, &error))
    g_task_return_error (run, error);
  else if (self->error != NULL && !(is_lost (self) && is_done (self)))
    g_task_return_error (run, g_steal_pointer (&self->error));
  else
    g_task_return_boolean (run, TRUE);
}

/* @run: (transfer full): its callback is called. @key, @value: (nullable) */
static void
send (GTask *run,
      GuichetDomainTask *task,
      GuichetDomainTaskActions action,
      const char *key,
      const char *value)
{
  g_autoptr(GTask) owned_run = run;
  GuichetClient *client = guichet_domain_task_list_get_client (run);
  Sending *self;

  if (client == NULL)
    return;
  if (g_object_get_data (G_OBJECT (task), BUSY) != NULL)
    {
      g_task_return_new_error (run, GUICHET_ERROR, GUICHET_ERROR_BUSY, "%s",
                               _("OVHcloud has not answered yet for this operation."));
      return;
    }
  g_object_set_data (G_OBJECT (task), BUSY, GINT_TO_POINTER (TRUE));
  self = g_new0 (Sending, 1);
  self->task = g_object_ref (task);
  self->action = action;
  self->key = g_strdup (key);
  self->value = g_strdup (value);
  self->state = guichet_domain_task_get_state (task);
  g_task_set_task_data (run, self, (GDestroyNotify) sending_free);
  guichet_flow_run_async (&flow, client, self, g_task_get_cancellable (run), flow_over_cb,
                          g_steal_pointer (&owned_run));
}

static GTask *
new_run (GuichetDomainTaskList *self,
         GCancellable *cancellable,
         gpointer tag,
         GAsyncReadyCallback callback,
         gpointer user_data)
{
  GTask *run = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (run, tag);
  /* What was done is told even if the caller cancels a moment later. */
  g_task_set_check_cancellable (run, FALSE);
  return run;
}

/**
 * guichet_domain_task_list_act_async:
 * @task: one of the list
 * @action: one of those that it allows
 * @cancellable: (nullable): ends it as long as nothing was sent
 *
 * Does one thing with @task, and reads it again.
 */
void
guichet_domain_task_list_act_async (GuichetDomainTaskList *self,
                                    GuichetDomainTask *task,
                                    GuichetDomainTaskActions action,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK_LIST (self));
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK (task));

  send (new_run (self, cancellable, guichet_domain_task_list_act_async, callback, user_data), task,
        action, NULL, NULL);
}

/**
 * guichet_domain_task_list_act_finish:
 * @error: that of the client, whose details say whether it may be done all the same;
 * %GUICHET_ERROR_BUSY
 *
 * Returns: whether it was done
 */
gboolean
guichet_domain_task_list_act_finish (GuichetDomainTaskList *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * guichet_domain_task_list_supply_async:
 * @task: one of the list
 * @key: of what it asks for
 * @value: what was typed
 * @cancellable: (nullable): ends it as long as nothing was sent
 *
 * Tells @task one thing; it goes on once it is relaunched.
 */
void
guichet_domain_task_list_supply_async (GuichetDomainTaskList *self,
                                       GuichetDomainTask *task,
                                       const char *key,
                                       const char *value,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK_LIST (self));
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK (task));
  g_return_if_fail (key != NULL);
  g_return_if_fail (value != NULL);

  send (new_run (self, cancellable, guichet_domain_task_list_supply_async, callback, user_data),
        task, GUICHET_DOMAIN_TASK_NOTHING, key, value);
}

/**
 * guichet_domain_task_list_supply_finish:
 * @error: that of the client, whose details say whether OVHcloud may have it all the same;
 * %GUICHET_ERROR_BUSY
 *
 * Returns: whether OVHcloud has it
 */
gboolean
guichet_domain_task_list_supply_finish (GuichetDomainTaskList *self,
                                        GAsyncResult *result,
                                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
