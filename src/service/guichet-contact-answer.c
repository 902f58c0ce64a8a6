/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-answer.c: accepts and refuses requests for changes of contact, and has their
 * codes sent again. Sends nothing twice and keeps no code: each answer is followed by a reading of
 * the request, and where that fails the next answer begins with one.
 */
#include "config.h"

#include "guichet-contact-answer.h"

#include <glib/gi18n-lib.h>

#include "guichet-contact-api.h"
#include "guichet-contact-request-list-private.h"
#include "guichet-error.h"

#define BUSY  "guichet-answering"
#define DOUBT "guichet-in-doubt"

typedef struct
{
  GuichetContactRequest *request;
  GuichetClient *client; /* of the account that answers, whatever becomes of its list */
  GuichetRequest *call;  /* (nullable): until it is sent */
  gboolean accepts;
  GuichetContactRequestState meant[2]; /* what a request is in once this was done */
  GError *error;                       /* (nullable): of the call */
} Answer;

static void
answer_free (Answer *self)
{
  g_clear_pointer (&self->call, guichet_request_unref);
  g_clear_error (&self->error);
  g_object_unref (self->client);
  g_object_unref (self->request);
  g_free (self);
}

static gboolean
was_lost (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  return error != NULL && (details == NULL || details->maybe_done);
}

static gboolean
is_as_meant (const Answer *self)
{
  const GuichetContactRequestState state = guichet_contact_request_get_state (self->request);

  return state != GUICHET_CONTACT_REQUEST_UNKNOWN &&
         (state == self->meant[0] || state == self->meant[1]);
}

/* A request that is where it was to be is as good as an answer that says so: that may have been
 * lost, and the code may have been used in a browser meanwhile. */
static void
end (GTask *task)
{
  Answer *self = g_task_get_task_data (task);
  GuichetContactRequestList *list = g_task_get_source_object (task);

  if (is_as_meant (self))
    g_clear_error (&self->error);
  if (self->error == NULL && self->accepts &&
      guichet_contact_request_state_is_open (guichet_contact_request_get_state (self->request)))
    guichet_contact_request_list_accept (list, self->request);
  if (self->error == NULL)
    guichet_contact_request_list_see (list, self->request);

  g_object_set_data (G_OBJECT (self->request), BUSY, NULL);
  if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_boolean (task, TRUE);
}

static void send (GTask *owned_task);

static GuichetContactRequest *
finish_reading (GTask *task, GObject *source, GAsyncResult *result, GError **error)
{
  Answer *self = g_task_get_task_data (task);
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, error);
  GuichetContactRequest *fresh = reply != NULL ? guichet_contact_api_parse (reply, error) : NULL;

  if (fresh != NULL)
    {
      g_object_set_data (G_OBJECT (self->request), DOUBT, NULL);
      guichet_contact_request_list_update (g_task_get_source_object (task), self->request, fresh);
    }

  return fresh;
}

static void
read_after_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetContactRequest) fresh G_GNUC_UNUSED =
                 finish_reading (task, source, result, &error);

  /* What OVHcloud said to the answer itself is what counts. */
  end (task);
}

static void
read_before_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Answer *self = g_task_get_task_data (task);
  g_autoptr(GuichetContactRequest) fresh = finish_reading (task, source, result, &self->error);

  if (fresh == NULL || is_as_meant (self))
    end (task);
  else
    send (g_steal_pointer (&task));
}

static void
read_request (GTask *task, GAsyncReadyCallback callback)
{
  Answer *self = g_task_get_task_data (task);
  g_autoptr(GuichetRequest) request =
                 guichet_contact_api_read (guichet_contact_request_get_id (self->request));

  guichet_client_call_async (self->client, request, NULL, callback, task);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Answer *self = g_task_get_task_data (task);
  g_autoptr(JsonNode) reply G_GNUC_UNUSED =
                 guichet_client_call_finish (GUICHET_CLIENT (source), result, &self->error);

  if (was_lost (self->error))
    g_object_set_data (G_OBJECT (self->request), DOUBT, GINT_TO_POINTER (TRUE));
  read_request (task, read_after_cb);
}

static void
send (GTask *owned_task)
{
  Answer *self = g_task_get_task_data (owned_task);
  g_autoptr(GuichetRequest) call = g_steal_pointer (&self->call);

  /* Not to be cancelled: whoever changes his mind cannot call it back. */
  guichet_client_call_async (self->client, call, NULL, sent_cb, owned_task);
}

/* Takes @call. */
static GTask *
new_task (GuichetContactRequestList *list,
          GuichetContactRequest *request,
          GuichetRequest *call,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (list, NULL, callback, user_data);
  Answer *self = g_new0 (Answer, 1);

  g_task_set_name (task, "guichet_contact_answer_async");
  g_task_set_task_data (task, self, (GDestroyNotify) answer_free);
  self->request = g_object_ref (request);
  self->client = g_object_ref (list->client);
  self->call = call;

  return task;
}

/* Whether nothing can be sent now, which the caller is told */
static gboolean
is_hindered (GuichetContactRequestList *list,
             GuichetContactRequest *request,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  const gboolean is_answering = g_object_get_data (G_OBJECT (request), BUSY) != NULL;

  if (is_answering)
    g_task_report_new_error (list, callback, user_data, is_hindered, GUICHET_ERROR,
                             GUICHET_ERROR_BUSY,
                             _("OVHcloud has not answered yet for this request."));
  else if (list->client == NULL)
    g_task_report_new_error (list, callback, user_data, is_hindered, GUICHET_ERROR,
                             GUICHET_ERROR_NOT_SIGNED_IN,
                             _("The account of this request is not signed in any more."));
  else
    g_object_set_data (G_OBJECT (request), BUSY, GINT_TO_POINTER (TRUE));

  return is_answering || list->client == NULL;
}

static void
begin (GTask *owned_task)
{
  Answer *self = g_task_get_task_data (owned_task);

  if (g_object_get_data (G_OBJECT (self->request), DOUBT) != NULL)
    read_request (owned_task, read_before_cb);
  else
    send (owned_task);
}

/**
 * guichet_contact_answer_accept_async:
 * @list: that @request is in
 * @request: a request that waits for this side
 * @token: the code that OVHcloud sent to this side; not kept
 *
 * This side agrees. Where OVHcloud's answer is lost, @request is read before the callback.
 */
void
guichet_contact_answer_accept_async (GuichetContactRequestList *list,
                                     GuichetContactRequest *request,
                                     const char *token,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GTask *task;
  Answer *self;

  if (is_hindered (list, request, callback, user_data))
    return;
  task = new_task (list, request,
                   guichet_contact_api_accept (guichet_contact_request_get_id (request), token),
                   callback, user_data);
  self = g_task_get_task_data (task);
  self->accepts = TRUE;
  self->meant[0] = GUICHET_CONTACT_REQUEST_DOING;
  self->meant[1] = GUICHET_CONTACT_REQUEST_DONE;
  begin (task);
}

/**
 * guichet_contact_answer_refuse_async:
 * @list: that @request is in
 * @request: a request that waits for this side
 * @token: the code that OVHcloud sent to this side; not kept
 *
 * This side refuses, which ends it.
 */
void
guichet_contact_answer_refuse_async (GuichetContactRequestList *list,
                                     GuichetContactRequest *request,
                                     const char *token,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GTask *task;
  Answer *self;

  if (is_hindered (list, request, callback, user_data))
    return;
  task = new_task (list, request,
                   guichet_contact_api_refuse (guichet_contact_request_get_id (request), token),
                   callback, user_data);
  self = g_task_get_task_data (task);
  self->meant[0] = GUICHET_CONTACT_REQUEST_REFUSED;
  begin (task);
}

/**
 * guichet_contact_answer_resend_async:
 * @list: that @request is in
 * @request: a request that waits for this side
 *
 * Has a new code sent by e-mail.
 */
void
guichet_contact_answer_resend_async (GuichetContactRequestList *list,
                                     GuichetContactRequest *request,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  if (is_hindered (list, request, callback, user_data))
    return;
  begin (new_task (list, request,
                   guichet_contact_api_resend (guichet_contact_request_get_id (request)), callback,
                   user_data));
}

/**
 * guichet_contact_answer_finish:
 *
 * Returns: %FALSE with %GUICHET_ERROR, whose details have OVHcloud's own words; where they say that
 * it may be done, nobody knows yet whether it was
 */
gboolean
guichet_contact_answer_finish (GuichetContactRequestList *list,
                               GAsyncResult *result,
                               GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, list), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
