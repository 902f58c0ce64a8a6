/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-match.c: finds a change of contact that was sent without an answer among the
 * requests that OVHcloud has. Pure.
 */
#include "config.h"

#include "guichet-contact-match.h"

/* How far the clocks of whoever answered and whoever wrote the date may be apart, in milliseconds.
 */
#define TOLERANCE (5 * 60 * 1000)

/* One that is under way is as good as the one that was sent, however old it is; but a domain name
 * and its zone share a name, and an old one of the other must not be taken for it. */
static gboolean
is_of_then (GuichetContactRequest *request, const GuichetContactPart *part, GuichetServiceKind kind)
{
  const gint64 time = 1000 * g_date_time_to_unix (guichet_contact_request_get_requested (request));

  if (time >= part->sent - TOLERANCE)
    return TRUE;

  return kind != GUICHET_SERVICE_DOMAIN && kind != GUICHET_SERVICE_ZONE &&
         guichet_contact_request_state_is_open (guichet_contact_request_get_state (request));
}

static gboolean
is_wanted (GuichetContactRequest *request,
           GuichetContactChange *change,
           const GuichetContactPart *part)
{
  for (guint i = 0; i < 3; i++)
    {
      const GuichetContactTypes type = 1 << i;

      if ((part->types & type) != 0 && (guichet_contact_request_get_types (request) & type) != 0 &&
          g_ascii_strcasecmp (guichet_contact_request_get_to (request),
                              guichet_contact_change_get_wanted (change, type)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_asked_by (GuichetContactRequest *request, const char *me)
{
  const char *asking = guichet_contact_request_get_asking (request);

  return *asking == '\0' || g_ascii_strcasecmp (asking, me) == 0;
}

/**
 * guichet_contact_match_take:
 * @change: gets the numbers of what is found
 * @part: that was sent
 * @me: the account that asked
 * @requests: (element-type GuichetContactRequest): all that OVHcloud has
 * @taken: (element-type gint64): numbers that belong to others already; gets what is found
 *
 * OVHcloud makes the requests of one call together, so one that is found says that all arrived.
 *
 * Returns: whether any was found
 */
gboolean
guichet_contact_match_take (GuichetContactChange *change,
                            const GuichetContactPart *part,
                            const char *me,
                            GPtrArray *requests,
                            GHashTable *taken)
{
  GuichetService *service = guichet_contact_change_get_service (change);
  gboolean is_found = FALSE;

  for (guint i = 0; i < requests->len; i++)
    {
      GuichetContactRequest *request = requests->pdata[i];
      gint64 id = guichet_contact_request_get_id (request);

      if (g_ascii_strcasecmp (guichet_contact_request_get_service (request),
                              guichet_service_get_name (service)) != 0 ||
          !is_asked_by (request, me) || !is_wanted (request, change, part) ||
          !is_of_then (request, part, guichet_service_get_kind (service)) ||
          g_hash_table_contains (taken, &id))
        continue;
      g_hash_table_add (taken, g_memdup2 (&id, sizeof id));
      guichet_contact_change_add_task (change, id);
      is_found = TRUE;
    }

  return is_found;
}

/**
 * guichet_contact_match_is_confusable:
 * @one: a change
 * @other: another
 *
 * Returns: whether a request for one looks like a request for the other
 */
gboolean
guichet_contact_match_is_confusable (GuichetContactChange *one, GuichetContactChange *other)
{
  return one != other &&
         g_ascii_strcasecmp (
             guichet_service_get_name (guichet_contact_change_get_service (one)),
             guichet_service_get_name (guichet_contact_change_get_service (other))) == 0;
}
