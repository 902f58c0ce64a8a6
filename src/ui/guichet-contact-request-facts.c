/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-facts.c: what is known of a request, for people to read or to copy.
 * Pure.
 */
#include "config.h"

#include "guichet-contact-request-text.h"

#include "guichet-contact-request-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */
/* OVHcloud's own labels, by which its pages and its support call the states */
static const char *const states[] = {
  [GUICHET_CONTACT_REQUEST_UNKNOWN]    = N_("Unknown"),
  [GUICHET_CONTACT_REQUEST_TODO]       = N_("To do"),
  [GUICHET_CONTACT_REQUEST_CHECKING]   = N_("Validation in progress"),
  [GUICHET_CONTACT_REQUEST_VALIDATING] = N_("Pending confirmation"),
  [GUICHET_CONTACT_REQUEST_DOING]      = N_("In progress"),
  [GUICHET_CONTACT_REQUEST_DONE]       = N_("Done"),
  [GUICHET_CONTACT_REQUEST_REFUSED]    = N_("Refused"),
  [GUICHET_CONTACT_REQUEST_ABORTED]    = N_("Cancelled"),
  [GUICHET_CONTACT_REQUEST_EXPIRED]    = N_("Expired"),
  [GUICHET_CONTACT_REQUEST_ERROR]      = N_("Error"),
};
/* clang-format on */

/**
 * guichet_contact_request_text_state:
 * @state: a state
 *
 * Returns: (transfer none): how OVHcloud's own pages call it
 */
const char *
guichet_contact_request_text_state (GuichetContactRequestState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (states), NULL);

  return _(states[state]);
}

static void
append (GString *text, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", name, value);
}

/**
 * guichet_contact_request_text_join_parts:
 * @entry: a request
 *
 * Returns: (transfer full): the accounts of this computer that have a part in it: "xx1111-ovh,
 * yy2222-ovh"
 */
char *
guichet_contact_request_text_join_parts (GuichetContactRequestEntry *entry)
{
  const guint n = guichet_contact_request_entry_get_n_parts (entry);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            guichet_contact_request_entry_get_part (entry, i)->account);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * guichet_contact_request_text_seen_from:
 * @entry: a request
 *
 * Returns: (transfer full): which accounts of this computer have a part in it
 */
char *
guichet_contact_request_text_seen_from (GuichetContactRequestEntry *entry)
{
  g_autofree char *accounts = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (entry), NULL);

  accounts = guichet_contact_request_text_join_parts (entry);
  /* Translators: %s is one account, or a list of them. */
  return g_strdup_printf (_("Seen from %s"), accounts);
}

/**
 * guichet_contact_request_text_details:
 * @entry: a request
 * @now: the present moment, whose time zone is used
 *
 * Returns: (transfer full): all that is known of it, a line for each thing, to be read or copied
 */
char *
guichet_contact_request_text_details (GuichetContactRequestEntry *entry, GDateTime *now)
{
  GuichetContactRequest *request = guichet_contact_request_entry_get_request (entry);
  const GuichetContactRequestState state = guichet_contact_request_get_state (request);
  GDateTime *done = guichet_contact_request_get_done (request);
  const char *word = guichet_contact_request_state_get_word (state);
  GString *text = g_string_new (NULL);
  g_autofree char *id =
      g_strdup_printf ("%" G_GINT64_FORMAT, guichet_contact_request_get_id (request));
  g_autofree char *what = guichet_contact_request_text_what (request);
  g_autofree char *label =
      word != NULL ? g_strdup_printf ("%s (%s)", guichet_contact_request_text_state (state), word)
                   : g_strdup (guichet_contact_request_text_state (state));
  g_autofree char *asked =
      guichet_contact_request_time_exact (guichet_contact_request_get_requested (request), now);
  g_autofree char *ended = done != NULL ? guichet_contact_request_time_exact (done, now) : NULL;
  g_autoptr(GDateTime) deadline = guichet_contact_request_entry_get_deadline (entry);
  g_autofree char *end =
      deadline != NULL ? guichet_contact_request_time_exact (deadline, now) : NULL;
  g_autofree char *seen_from = guichet_contact_request_text_join_parts (entry);

  append (text, _("Number:"), id);
  append (text, _("Change:"), what);
  append (text, _("Present contact:"), guichet_contact_request_get_from (request));
  append (text, _("New contact:"), guichet_contact_request_get_to (request));
  append (text, _("Asked for by:"), guichet_contact_request_get_asking (request));
  append (text, _("Asked for:"), asked);
  append (text, _("Ended:"), ended);
  append (text, _("Ends if nobody answers:"), end);
  append (text, _("State at OVHcloud:"), label);
  append (text, _("Seen from:"), seen_from);
  return g_string_free (text, FALSE);
}

/**
 * guichet_contact_request_text_matches:
 * @entry: a request
 * @search: what is looked for: parts of the number, the service, an account, the state
 *
 * Returns: whether every word of @search is found
 */
gboolean
guichet_contact_request_text_matches (GuichetContactRequestEntry *entry, const char *search)
{
  GuichetContactRequest *request = guichet_contact_request_entry_get_request (entry);
  g_autofree char *number = guichet_contact_request_text_number (request);
  g_autofree char *what = guichet_contact_request_text_what (request);
  g_autofree char *accounts = guichet_contact_request_text_accounts (request);
  g_autofree char *facts = g_strjoin (
      "\n", number, what, accounts, guichet_contact_request_get_asking (request),
      guichet_contact_request_text_state (guichet_contact_request_get_state (request)), NULL);
  g_autofree char *text = g_utf8_casefold (facts, -1);
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto(GStrv) words = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
