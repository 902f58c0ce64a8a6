/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-code-offer.c: the rules of an offer to accept requests.
 * A code is looked for and forgotten at once: who accepts reads it from the clipboard again.
 */
#include "config.h"

#include "guichet-code-offer.h"

#include <glib/gi18n-lib.h>

#include "guichet-validation-text.h"

/* More numbers say no more in a notification. */
#define MAX_LISTED 5

struct _GuichetCodeOffer
{
  GArray *requests; /* (element-type gint64): in the order of the text, each once, one at least */
  gboolean may_pop_up;
};

static gboolean
has_request (GArray *requests, gint64 id)
{
  for (guint i = 0; i < requests->len; i++)
    if (g_array_index (requests, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/**
 * guichet_code_offer_find:
 * @text: UTF-8 that was copied
 * @may_pop_up: whether the text was short enough to have been copied for its codes
 *
 * Returns: (transfer full) (nullable): the offer; %NULL if @text has no code
 */
GuichetCodeOffer *
guichet_code_offer_find (GBytes *text, gboolean may_pop_up)
{
  gsize size;
  const char *data;
  g_autoptr(GPtrArray) codes = NULL;
  GuichetCodeOffer *self;

  g_return_val_if_fail (text != NULL, NULL);

  data = g_bytes_get_data (text, &size);
  codes = guichet_validation_text_find (data, size);
  if (codes->len == 0)
    return NULL;

  self = g_new0 (GuichetCodeOffer, 1);
  self->requests = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->may_pop_up = may_pop_up;
  for (guint i = 0; i < codes->len; i++)
    {
      const GuichetValidationCode *code = codes->pdata[i];

      if (!has_request (self->requests, code->task_id))
        g_array_append_val (self->requests, code->task_id);
    }

  return self;
}

void
guichet_code_offer_free (GuichetCodeOffer *self)
{
  g_array_unref (self->requests);
  g_free (self);
}

guint
guichet_code_offer_get_n_requests (const GuichetCodeOffer *self)
{
  return self->requests->len;
}

/**
 * guichet_code_offer_get_request:
 * @self: an offer
 * @position: below guichet_code_offer_get_n_requests()
 *
 * Returns: the number of a request
 */
gint64
guichet_code_offer_get_request (const GuichetCodeOffer *self, guint position)
{
  g_return_val_if_fail (position < self->requests->len, 0);

  return g_array_index (self->requests, gint64, position);
}

/**
 * guichet_code_offer_drop:
 * @self: an offer; of no use once no request is left
 * @is_over: whether a request needs no answer any more
 * @user_data: for @is_over
 *
 * Returns: whether any request was dropped
 */
gboolean
guichet_code_offer_drop (GuichetCodeOffer *self,
                         gboolean (*is_over) (gint64 request, gpointer user_data),
                         gpointer user_data)
{
  const guint n = self->requests->len;

  for (guint i = n; i > 0; i--)
    if (is_over (guichet_code_offer_get_request (self, i - 1), user_data))
      g_array_remove_index (self->requests, i - 1);
  return self->requests->len < n;
}

/**
 * guichet_code_offer_get_target:
 * @self: an offer
 *
 * Returns: which request a click is about; 0 if people have to choose
 */
gint64
guichet_code_offer_get_target (const GuichetCodeOffer *self)
{
  return self->requests->len == 1 ? guichet_code_offer_get_request (self, 0) : 0;
}

/**
 * guichet_code_offer_get_pops_up:
 * @self: an offer
 *
 * Returns: whether a notification should be raised; otherwise the tray menu alone shows it
 */
gboolean
guichet_code_offer_get_pops_up (const GuichetCodeOffer *self)
{
  return self->may_pop_up;
}

/**
 * guichet_code_offer_get_title:
 * @self: an offer
 *
 * Returns: (transfer full): the title of its notification, "Accept request 123?"
 */
char *
guichet_code_offer_get_title (const GuichetCodeOffer *self)
{
  g_autofree char *id = NULL;

  if (self->requests->len > 1)
    return g_strdup_printf (
        ngettext ("%u validation code copied", "%u validation codes copied", self->requests->len),
        self->requests->len);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, guichet_code_offer_get_request (self, 0));
  /* Translators: the title of a notification; %s is the number of a request for a change of
   * contact. */
  return g_strdup_printf (_("Accept request %s?"), id);
}

static char *
join_requests (const GuichetCodeOffer *self)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->requests->len, MAX_LISTED); i++)
    g_string_append_printf (joined, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            guichet_code_offer_get_request (self, i));
  if (self->requests->len > MAX_LISTED)
    g_string_append (joined, ", …");
  return g_string_free (joined, FALSE);
}

/**
 * guichet_code_offer_get_body:
 * @self: an offer
 *
 * Returns: (transfer full): the text of its notification; never a code
 */
char *
guichet_code_offer_get_body (const GuichetCodeOffer *self)
{
  g_autofree char *numbers = NULL;

  if (self->requests->len == 1)
    return g_strdup (_("You copied its validation code. You are asked once more before it is "
                       "accepted."));
  numbers = join_requests (self);
  /* Translators: %s are the numbers of requests: “123, 124, 125”. */
  return g_strdup_printf (_("For the requests %s"), numbers);
}
