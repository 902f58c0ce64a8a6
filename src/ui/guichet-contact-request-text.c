/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-text.c: a request for a change of contact in words: what it is about, who
 * waits for whom, how it ended. Pure: the caller gives the present moment.
 */
#include "config.h"

#include "guichet-contact-request-text.h"

#include "guichet-contact-request-time.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const char *const headings[] = {
  [GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM] = N_("To Confirm"),
  [GUICHET_CONTACT_REQUEST_GROUP_WAITING]    = N_("Waiting for the Other Side"),
  [GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD]   = N_("In Progress at OVHcloud"),
  [GUICHET_CONTACT_REQUEST_GROUP_FINISHED]   = N_("Finished"),
};

/* Translators: each %s is a service, such as a line or a domain name. */
static const char *const subjects[] = {
  N_("Contact of %s"),
  N_("Administrator contact of %s"),
  N_("Technical contact of %s"),
  N_("Administrator and technical contact of %s"),
  N_("Billing contact of %s"),
  N_("Administrator and billing contact of %s"),
  N_("Technical and billing contact of %s"),
  N_("Administrator, technical and billing contact of %s"),
};

/* The same without a service */
static const char *const bare_subjects[] = {
  N_("Contact"),
  N_("Administrator contact"),
  N_("Technical contact"),
  N_("Administrator and technical contact"),
  N_("Billing contact"),
  N_("Administrator and billing contact"),
  N_("Technical and billing contact"),
  N_("Administrator, technical and billing contact"),
};

/* What is said of those that have no moment of their own */
static const char *const sentences[] = {
  [GUICHET_CONTACT_REQUEST_UNKNOWN]    = N_("In a state that Guichet does not know"),
  [GUICHET_CONTACT_REQUEST_TODO]       = N_("OVHcloud has not begun yet"),
  [GUICHET_CONTACT_REQUEST_CHECKING]   = N_("OVHcloud is checking the request"),
  [GUICHET_CONTACT_REQUEST_DOING]      = N_("Accepted; OVHcloud is changing the contact"),
  [GUICHET_CONTACT_REQUEST_DONE]       = N_("Done"),
  [GUICHET_CONTACT_REQUEST_REFUSED]    = N_("Refused"),
  [GUICHET_CONTACT_REQUEST_ABORTED]    = N_("Cancelled"),
  [GUICHET_CONTACT_REQUEST_EXPIRED]    = N_("Expired: not everybody accepted in time"),
  [GUICHET_CONTACT_REQUEST_ERROR]      = N_("Ended in an error at OVHcloud"),
};

/* Translators: each %s is a moment, such as “yesterday” or “on Monday”. */
static const char *const dated_sentences[] = {
  [GUICHET_CONTACT_REQUEST_DONE]    = N_("Done %s"),
  [GUICHET_CONTACT_REQUEST_REFUSED] = N_("Refused %s"),
  [GUICHET_CONTACT_REQUEST_ABORTED] = N_("Cancelled %s"),
  [GUICHET_CONTACT_REQUEST_EXPIRED] = N_("Expired %s: not everybody accepted in time"),
  [GUICHET_CONTACT_REQUEST_ERROR]   = N_("Ended %s in an error at OVHcloud"),
};
/* clang-format on */

/**
 * guichet_contact_request_text_heading:
 * @group: a group
 *
 * Returns: (transfer none): what stands above its requests
 */
const char *
guichet_contact_request_text_heading (GuichetContactRequestGroup group)
{
  g_return_val_if_fail ((guint) group < G_N_ELEMENTS (headings), NULL);

  return _(headings[group]);
}

/**
 * guichet_contact_request_text_what:
 * @request: a request
 *
 * Returns: (transfer full): "Technical contact of 0033972101001"
 */
char *
guichet_contact_request_text_what (GuichetContactRequest *request)
{
  const char *service = NULL;
  guint types = 0;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (request), NULL);

  service = guichet_contact_request_get_service (request);
  types = guichet_contact_request_get_types (request) & GUICHET_CONTACT_ALL;
  if (*service == '\0')
    return g_strdup (_(bare_subjects[types]));
  return g_strdup_printf (_(subjects[types]), service);
}

/**
 * guichet_contact_request_text_accounts:
 * @request: a request
 *
 * Returns: (transfer full): "xx1111-ovh → yy2222-ovh"
 */
char *
guichet_contact_request_text_accounts (GuichetContactRequest *request)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (request), NULL);

  return g_strdup_printf ("%s → %s", guichet_contact_request_get_from (request),
                          guichet_contact_request_get_to (request));
}

/**
 * guichet_contact_request_text_number:
 * @request: a request
 *
 * Returns: (transfer full): "Request 123"
 */
char *
guichet_contact_request_text_number (GuichetContactRequest *request)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (request), NULL);

  id = g_strdup_printf ("%" G_GINT64_FORMAT, guichet_contact_request_get_id (request));
  /* Translators: %s is the number of a request. */
  return g_strdup_printf (_("Request %s"), id);
}

/**
 * guichet_contact_request_text_join:
 * @accounts: (array zero-terminated=1): one account, or two
 *
 * Returns: (transfer full): "xx1111-ovh and yy2222-ovh"
 */
char *
guichet_contact_request_text_join (const char *const *accounts)
{
  g_return_val_if_fail (accounts != NULL && accounts[0] != NULL, NULL);

  if (accounts[1] == NULL)
    return g_strdup (accounts[0]);
  /* Translators: both are accounts. */
  return g_strdup_printf (_("%s and %s"), accounts[0], accounts[1]);
}

/* Ends in NULL. */
static void
find_accepted (GuichetContactRequestEntry *entry, const char *accepted[3])
{
  guint n = 0;

  for (guint i = 0; i < guichet_contact_request_entry_get_n_parts (entry) && n < 2; i++)
    {
      const GuichetContactRequestPart *part = guichet_contact_request_entry_get_part (entry, i);

      if (guichet_contact_request_get_accepted (part->request))
        accepted[n++] = part->account;
    }
  accepted[n] = NULL;
}

/* This computer has done what it could. */
static char *
tell_others (GuichetContactRequestEntry *entry, const char *since)
{
  const char *others[3];
  const char *accepted[3];
  g_autofree char *who = NULL;

  guichet_contact_request_entry_find_others (entry, others);
  find_accepted (entry, accepted);
  who = others[0] != NULL ? guichet_contact_request_text_join (others) : NULL;
  if (who == NULL)
    return g_strdup (_("You have accepted; OVHcloud is about to go on"));
  if (accepted[0] != NULL)
    /* Translators: an account, then a moment such as “since Monday” */
    return g_strdup_printf (_("You have accepted; waiting for %s (%s)"), who, since);
  /* Translators: an account or two, then a moment such as “since Monday” */
  return g_strdup_printf (_("Waiting for %s to accept (%s)"), who, since);
}

static char *
tell_mine (GuichetContactRequestEntry *entry, const char *since)
{
  const char *others[3];

  guichet_contact_request_entry_find_others (entry, others);
  if (others[0] == NULL)
    /* Translators: %s is a moment such as “since Monday”. */
    return g_strdup_printf (_("Waiting for your confirmation (%s)"), since);
  /* Translators: a moment such as “since Monday”, then an account */
  return g_strdup_printf (_("Waiting for your confirmation (%s); %s must accept as well"), since,
                             others[0]);
}

static char *
tell_waiting (GuichetContactRequestEntry *entry, const char *since)
{
  g_autoptr(GPtrArray) waiting = guichet_contact_request_entry_get_waiting (entry);
  const char *accounts[3] = { NULL };
  const char *accepted[3];
  g_autofree char *who = NULL;

  if (waiting->len == 0)
    return tell_others (entry, since);
  for (guint i = 0; i < MIN (waiting->len, 2); i++)
    accounts[i] = ((const GuichetContactRequestPart *) waiting->pdata[i])->account;
  find_accepted (entry, accepted);
  if (accepted[0] == NULL && waiting->len == 1)
    return tell_mine (entry, since);
  who = guichet_contact_request_text_join (accounts);
  if (accepted[0] == NULL)
    return g_strdup_printf (_("Waiting for %s to accept (%s)"), who, since);
  /* Translators: an account, another one, then a moment such as “since Monday” */
  return g_strdup_printf (_("%s has accepted; waiting for %s (%s)"), accepted[0], who, since);
}

/**
 * guichet_contact_request_text_sentence:
 * @entry: a request
 * @now: the present moment
 *
 * What waits for whom, or how it ended. OVHcloud does not tell who has accepted: what is said of
 * that is what this computer remembers.
 *
 * Returns: (transfer full): the sentence, without a stop
 */
char *
guichet_contact_request_text_sentence (GuichetContactRequestEntry *entry, GDateTime *now)
{
  GuichetContactRequest *request = NULL;
  GuichetContactRequestState state;
  GDateTime *done = NULL;
  g_autofree char *moment = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (entry), NULL);

  request = guichet_contact_request_entry_get_request (entry);
  state = guichet_contact_request_get_state (request);
  done = guichet_contact_request_get_done (request);
  if (state == GUICHET_CONTACT_REQUEST_VALIDATING)
    {
      moment =
          guichet_contact_request_time_since (guichet_contact_request_get_requested (request), now);
      return tell_waiting (entry, moment);
    }
  if (done == NULL || state < GUICHET_CONTACT_REQUEST_DONE)
    return g_strdup (_(sentences[state]));
  moment = guichet_contact_request_time_on (done, now);
  return g_strdup_printf (_(dated_sentences[state]), moment);
}
