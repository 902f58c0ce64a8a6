/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-plan.c: what of the new contacts that people want for a service is sent,
 * and in how many requests. Sends nothing.
 */
#include "config.h"

#include "guichet-contact-change-private.h"

#include "guichet-nichandle.h"

#define N_TYPES 3

static void
add_parts (GuichetContactChange *self, GuichetContactTypes left, gboolean is_separate)
{
  const char *const none[N_TYPES] = { NULL };

  while (left != GUICHET_CONTACT_NONE)
    {
      GuichetContactPart part = { .types = left };

      if (is_separate)
        part.types = guichet_contact_rules_take_next (&left);
      else
        left = GUICHET_CONTACT_NONE;
      guichet_contact_change_add_part (self, &part, none);
    }
}

/**
 * guichet_contact_change_new:
 * @service: whose contacts
 * @me: (nullable): the account that asks
 * @wanted: (array fixed-size=3): who shall be administrator, technical and billing contact; %NULL:
 * stays as it is
 * @is_separate: whether each contact has a request of its own: the administrator's is the last
 *
 * Returns: (transfer full): the plan
 */
GuichetContactChange *
guichet_contact_change_new (GuichetService *service,
                            const char *me,
                            const char *const wanted[3],
                            gboolean is_separate)
{
  GuichetContactChange *self = guichet_contact_change_new_empty (service);
  GuichetContactTypes left = GUICHET_CONTACT_NONE;

  for (guint i = 0; i < N_TYPES; i++)
    if (wanted[i] != NULL)
      {
        const GuichetContactTypes type = 1 << i;
        const GuichetContactReason reason =
            guichet_contact_rules_check_change (service, me, type, wanted[i]);

        guichet_contact_change_want (self, type, guichet_nichandle_tidy (wanted[i]), reason);
        if (reason == GUICHET_CONTACT_ALLOWED)
          left |= type;
      }
  add_parts (self, left, is_separate);

  return self;
}

/* Whether what is asked for here comes with what is sent for the group. */
static gboolean
comes_with (GuichetContactChange *self, GuichetContactChange *group, GuichetContactTypes type)
{
  const GuichetContactReason reason = guichet_contact_change_get_reason (self, type);
  const char *mine = guichet_contact_change_get_wanted (self, type);
  const char *theirs = guichet_contact_change_get_wanted (group, type);

  return (guichet_contact_change_get_types (group) & type) != 0 && mine != NULL && theirs != NULL &&
         g_ascii_strcasecmp (mine, theirs) == 0 &&
         (reason == GUICHET_CONTACT_ALLOWED || reason == GUICHET_CONTACT_BY_GROUP);
}

/**
 * guichet_contact_change_leave_to:
 * @group: the plan for the group of the service
 *
 * A change of a group reaches each service in it, so whatever of @self is the same is not asked for
 * a second time. What of @group is not sent takes nothing away.
 */
void
guichet_contact_change_leave_to (GuichetContactChange *self, GuichetContactChange *group)
{
  if (!guichet_contact_rules_spreads (
          guichet_service_get_kind (guichet_contact_change_get_service (group))))
    return;
  for (guint i = 0; i < N_TYPES; i++)
    if (comes_with (self, group, 1 << i))
      guichet_contact_change_drop (self, 1 << i, GUICHET_CONTACT_WITH_GROUP);
}
