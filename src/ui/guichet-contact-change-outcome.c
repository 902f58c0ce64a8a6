/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-outcome.c: what will or did become of the contacts of each service of a
 * change: in words, and in the order in which people look at them.
 */
#include "config.h"

#include "guichet-contact-change-outcome.h"

#include "guichet-bulk-text.h"
#include "guichet-contact-change-reasons.h"
#include "guichet-contact-change-text.h"
#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

#define N_TYPES 3

/* What needs people comes first, what nothing was sent for last. */
/* clang-format off */
static const int ranks[] = {
  [GUICHET_CONTACT_CHANGE_FAILED]    = 0,
  [GUICHET_CONTACT_CHANGE_UNCERTAIN] = 1,
  [GUICHET_CONTACT_CHANGE_CANCELLED] = 2,
  [GUICHET_CONTACT_CHANGE_PLANNED]   = 2,
  [GUICHET_CONTACT_CHANGE_SENDING]   = 2,
  [GUICHET_CONTACT_CHANGE_DONE]      = 3,
  [GUICHET_CONTACT_CHANGE_SKIPPED]   = 4,
};
/* clang-format on */

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return ranks[guichet_contact_change_get_state ((GuichetContactChange *) a)] -
         ranks[guichet_contact_change_get_state ((GuichetContactChange *) b)];
}

/**
 * guichet_contact_change_outcome_sort:
 * @changes: of #GuichetContactChange, none of which changes its state while they are shown
 *
 * Returns: (transfer full): the same; what needs people first, what nothing is sent for last
 */
GListModel *
guichet_contact_change_outcome_sort (GListModel *changes)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (changes), sorter));
}

static gboolean
comes_with_group (GuichetContactChange *change)
{
  gboolean comes = FALSE;

  for (guint i = 0; i < N_TYPES; i++)
    comes |= guichet_contact_change_get_reason (change, 1 << i) == GUICHET_CONTACT_WITH_GROUP;

  return comes && guichet_contact_change_get_state (change) == GUICHET_CONTACT_CHANGE_SKIPPED;
}

/**
 * guichet_contact_change_outcome_list_sent:
 * @changes: of #GuichetContactChange, of a change that is over
 *
 * Returns: (transfer full) (element-type GuichetService): those whose contacts were asked for, or
 * come with a group whose contacts were
 */
GPtrArray *
guichet_contact_change_outcome_list_sent (GListModel *changes)
{
  GPtrArray *sent = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  const guint n = g_list_model_get_n_items (changes);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);
      GuichetService *service = guichet_contact_change_get_service (change);

      if (guichet_contact_change_get_state (change) != GUICHET_CONTACT_CHANGE_DONE)
        continue;
      g_ptr_array_add (sent, g_object_ref (service));
      g_hash_table_add (names, (gpointer) guichet_service_get_name (service));
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);
      GuichetService *service = guichet_contact_change_get_service (change);

      if (comes_with_group (change) &&
          g_hash_table_contains (names, guichet_service_get_group (service)))
        g_ptr_array_add (sent, g_object_ref (service));
    }

  return sent;
}

/* Each reason once for a service, whichever contacts it holds for. */
static void
count_reasons (GuichetContactChangeReasons *reasons, GuichetContactChange *change)
{
  gboolean counted[GUICHET_CONTACT_N_REASONS] = { FALSE };

  for (guint i = 0; i < N_TYPES; i++)
    {
      const GuichetContactReason reason = guichet_contact_change_get_reason (change, 1 << i);

      if (!counted[reason])
        guichet_contact_change_reasons_count (reasons, reason);
      counted[reason] = TRUE;
    }
}

/* Returns: (nullable): whoever is wanted for every contact of every service; %NULL for several */
static char *
find_only_wanted (GListModel *changes)
{
  g_autofree char *only = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);

      for (guint k = 0; k < N_TYPES; k++)
        {
          const char *wanted = guichet_contact_change_get_wanted (change, 1 << k);

          if (wanted != NULL && only != NULL && g_ascii_strcasecmp (wanted, only) != 0)
            return NULL;
          if (wanted != NULL && only == NULL)
            only = g_strdup (wanted);
        }
    }

  return g_steal_pointer (&only);
}

/**
 * guichet_contact_change_outcome_write_skipped:
 * @changes: of #GuichetContactChange
 *
 * Returns: (transfer full): why nothing is sent for some of them, and for how many; "" if
 * something is sent for all
 */
char *
guichet_contact_change_outcome_write_skipped (GListModel *changes)
{
  GuichetContactChangeReasons reasons = { 0 };
  g_autofree char *account = find_only_wanted (changes);
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);

      if (guichet_contact_change_get_state (change) == GUICHET_CONTACT_CHANGE_SKIPPED)
        count_reasons (&reasons, change);
    }
  text = guichet_contact_change_reasons_write (&reasons, account);

  return *text != '\0' ? g_strdup_printf (_("Skipped: %s"), text) : g_strdup ("");
}

/* Why contacts stay as they are, although others were wanted for them: a whole sentence if one
 * reason holds for all that was wanted. "" if nothing stays as it is */
static char *
write_reasons (GuichetContactChange *change)
{
  GuichetContactReason reasons[N_TYPES];
  const char *accounts[N_TYPES];
  GuichetContactReason only = GUICHET_CONTACT_ALLOWED;
  gboolean is_one = guichet_contact_change_get_types (change) == GUICHET_CONTACT_NONE;

  for (guint i = 0; i < N_TYPES; i++)
    {
      reasons[i] = guichet_contact_change_get_reason (change, 1 << i);
      accounts[i] = guichet_contact_change_get_wanted (change, 1 << i);
      if (reasons[i] == GUICHET_CONTACT_ALLOWED)
        continue;
      is_one &= only == GUICHET_CONTACT_ALLOWED || only == reasons[i];
      only = reasons[i];
    }

  return is_one ? g_strdup (guichet_service_text_reason (only))
                : guichet_contact_change_reasons_write_contacts (reasons, accounts);
}

static char *
write_skipped (GuichetContactChange *change)
{
  g_autofree char *reasons = write_reasons (change);

  if (*reasons == '\0')
    return g_strdup (_("Skipped: no new contact is given"));
  /* Translators: %s says why. */
  return g_strdup_printf (_("Skipped: %s"), reasons);
}

/* What is asked for may be sent in part. */
static char *
write_planned (GuichetContactChange *change)
{
  g_autofree char *reasons = write_reasons (change);

  if (*reasons == '\0')
    return g_strdup (_("Will be sent"));
  /* Translators: %s says why not all of it, and names the contacts that are left out. */
  return g_strdup_printf (_("Will be sent in part: %s"), reasons);
}

static char *
write_done (GuichetContactChange *change)
{
  g_autofree char *requests =
      guichet_contact_change_text_requests (guichet_contact_change_get_tasks (change));

  return *requests != '\0' ? g_steal_pointer (&requests) : g_strdup (_("Nothing had to change"));
}

/**
 * guichet_contact_change_outcome_write:
 * @change: of one service
 *
 * Returns: (transfer full): what will or did become of it, in one line
 */
char *
guichet_contact_change_outcome_write (GuichetContactChange *change)
{
  switch (guichet_contact_change_get_state (change))
    {
    case GUICHET_CONTACT_CHANGE_SKIPPED:
      return write_skipped (change);
    case GUICHET_CONTACT_CHANGE_PLANNED:
      return write_planned (change);
    case GUICHET_CONTACT_CHANGE_SENDING:
      return g_strdup (_("Being sent"));
    case GUICHET_CONTACT_CHANGE_DONE:
      return write_done (change);
    case GUICHET_CONTACT_CHANGE_FAILED:
      return guichet_bulk_text_failure (guichet_contact_change_get_error (change));
    case GUICHET_CONTACT_CHANGE_UNCERTAIN:
      return g_strdup (_("No answer came: OVHcloud may have taken it"));
    case GUICHET_CONTACT_CHANGE_CANCELLED:
      return g_strdup (_("Cancelled, not sent"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
