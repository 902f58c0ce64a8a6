/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * contact-desk-print.c: what contact-desk tells, a line for each thing, in words parted by tabs:
 *
 *   service KIND NAME GROUP ADMIN TECH BILLING STATE LOCKS PENDING MAY-ASK
 *   change NAME STATE TYPES REASON REASON REASON TASKS ERROR
 *   request ID ASKING FROM TO SERVICE TYPES STATE WHOSE-TURN ACCEPTED
 *   failed CODE SENTENCE WHAT-OVHCLOUD-SAYS
 *
 * Reasons stand for administrator, technical and billing contact: a number of
 * #GuichetContactReason. The code is a number of #GuichetError.
 */
#include "contact-desk.h"

#include "guichet-error.h"

static const GuichetContactTypes types[] = { GUICHET_CONTACT_ADMIN, GUICHET_CONTACT_TECH,
                                             GUICHET_CONTACT_BILLING };

static const char *
get_nick (GType type, int value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

/* "admin,tech" */
static char *
list_nicks (GType type, guint value)
{
  g_autoptr(GFlagsClass) klass = g_type_class_ref (type);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    if ((klass->values[i].value & value) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", klass->values[i].value_nick);

  return g_string_free (text, FALSE);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static void
print_service (GuichetService *service, const char *me)
{
  g_autofree char *locks =
      list_nicks (GUICHET_TYPE_SERVICE_LOCKS, guichet_service_get_locks (service));
  g_autofree char *pending =
      list_nicks (GUICHET_TYPE_CONTACT_TYPES, guichet_service_get_pending (service));
  g_autofree char *allowed =
      list_nicks (GUICHET_TYPE_CONTACT_TYPES, guichet_contact_rules_get_allowed (service, me));

  g_print ("service\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
           get_nick (GUICHET_TYPE_SERVICE_KIND, guichet_service_get_kind (service)),
           guichet_service_get_name (service), guichet_service_get_group (service),
           or_nothing (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN)),
           or_nothing (guichet_service_get_contact (service, GUICHET_CONTACT_TECH)),
           or_nothing (guichet_service_get_contact (service, GUICHET_CONTACT_BILLING)),
           guichet_service_get_state (service), locks, pending, allowed);
}

void
contact_desk_print_services (ContactDesk *self)
{
  GListModel *model = G_LIST_MODEL (self->services);

  if (guichet_reading_list_get_error (GUICHET_READING_LIST (self->services)) != NULL)
    contact_desk_print_failure (
        guichet_reading_list_get_error (GUICHET_READING_LIST (self->services)));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (model, i);

      print_service (service, guichet_account_get_nichandle (self->account));
    }
}

static void
print_change (GuichetContactChange *change)
{
  GArray *tasks = guichet_contact_change_get_tasks (change);
  const GError *error = guichet_contact_change_get_error (change);
  const GuichetErrorDetails *details = error != NULL ? guichet_error_get_details (error) : NULL;
  g_autoptr(GString) ids = g_string_new (NULL);
  g_autofree char *sent =
      list_nicks (GUICHET_TYPE_CONTACT_TYPES, guichet_contact_change_get_types (change));

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (tasks, gint64, i));
  g_print ("change\t%s\t%s\t%s",
           guichet_service_get_name (guichet_contact_change_get_service (change)),
           get_nick (GUICHET_TYPE_CONTACT_CHANGE_STATE, guichet_contact_change_get_state (change)),
           sent);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    g_print ("\t%u", guichet_contact_change_get_reason (change, types[i]));
  g_print ("\t%s\t%s\n", ids->str, or_nothing (details != NULL ? details->api_message : NULL));
}

void
contact_desk_print_bulk (ContactDesk *self)
{
  GListModel *model = G_LIST_MODEL (self->bulk);

  if (guichet_bulk_get_error (GUICHET_BULK (self->bulk)) != NULL)
    contact_desk_print_failure (guichet_bulk_get_error (GUICHET_BULK (self->bulk)));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (model, i);

      print_change (change);
    }
}

static void
print_request (GuichetContactRequest *request)
{
  g_autofree char *nicks =
      list_nicks (GUICHET_TYPE_CONTACT_TYPES, guichet_contact_request_get_types (request));

  g_print (
      "request\t%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
      guichet_contact_request_get_id (request),
      or_nothing (guichet_contact_request_get_asking (request)),
      guichet_contact_request_get_from (request), guichet_contact_request_get_to (request),
      or_nothing (guichet_contact_request_get_service (request)), nicks,
      or_nothing (
          guichet_contact_request_state_get_word (guichet_contact_request_get_state (request))),
      get_nick (GUICHET_TYPE_CONTACT_REQUEST_GROUP, guichet_contact_request_get_group (request)),
      guichet_contact_request_get_accepted (request) ? "yes" : "no");
}

void
contact_desk_print_requests (ContactDesk *self)
{
  GListModel *model = G_LIST_MODEL (self->requests);

  if (guichet_read_list_get_error (GUICHET_READ_LIST (self->requests)) != NULL)
    contact_desk_print_failure (guichet_read_list_get_error (GUICHET_READ_LIST (self->requests)));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GuichetContactRequest) request = g_list_model_get_item (model, i);

      print_request (request);
    }
}

void
contact_desk_print_failure (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  g_print ("failed\t%d\t%s\t%s\n", error->code, error->message,
           or_nothing (details != NULL ? details->api_message : NULL));
}
