/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * contact-desk-answer.c: how one account answers requests: with an e-mail or with a code.
 */
#include "contact-desk.h"

#include <string.h>

#include "guichet-contact-answer.h"
#include "guichet-validation-text.h"

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean *is_answered = user_data;

  if (guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &error))
    g_print ("answered\n");
  else
    contact_desk_print_failure (error);
  *is_answered = TRUE;
}

typedef void (*AnswerFunc) (GuichetContactRequestList *list,
                            GuichetContactRequest *request,
                            const char *token,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

static void
answer (ContactDesk *self, AnswerFunc func, gint64 id, const char *token)
{
  GuichetContactRequest *request = guichet_contact_request_list_find (self->requests, id);
  gboolean is_answered = FALSE;

  if (request == NULL)
    {
      g_print ("missing\t%" G_GINT64_FORMAT "\n", id);
      return;
    }
  if (func != NULL)
    func (self->requests, request, token, answered_cb, &is_answered);
  else
    guichet_contact_answer_resend_async (self->requests, request, answered_cb, &is_answered);
  contact_desk_run_until (is_true, &is_answered);
}

static void
answer_mail (ContactDesk *self, AnswerFunc func, const char *text)
{
  g_autoptr(GPtrArray) codes = guichet_validation_text_find (text, strlen (text));

  for (guint i = 0; i < codes->len; i++)
    {
      const GuichetValidationCode *code = codes->pdata[i];

      answer (self, func, code->task_id, code->token);
    }
}

void
contact_desk_accept_mail (ContactDesk *self, char **words)
{
  answer_mail (self, guichet_contact_answer_accept_async, words[1]);
}

void
contact_desk_refuse_mail (ContactDesk *self, char **words)
{
  answer_mail (self, guichet_contact_answer_refuse_async, words[1]);
}

void
contact_desk_accept_code (ContactDesk *self, char **words)
{
  g_autofree char *code = guichet_validation_text_get_code (words[2]);

  answer (self, guichet_contact_answer_accept_async, g_ascii_strtoll (words[1], NULL, 10), code);
}

void
contact_desk_resend (ContactDesk *self, char **words)
{
  answer (self, NULL, g_ascii_strtoll (words[1], NULL, 10), NULL);
}
