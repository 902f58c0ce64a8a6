/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-codes.c: which of the accounts on this computer may use the codes that people
 * copied. Answers no request, and keeps no code.
 */
#include "config.h"

#include "guichet-contact-codes.h"

#include "guichet-contact-recipient.h"
#include "guichet-contact-request-list-private.h"
#include "guichet-contact-rules.h"
#include "guichet-wait.h"

/* Who of the sides that have a request may use a code: the first that holds for one of them */
typedef gboolean (*MayUse) (GuichetContactSide *side, GuichetContactRequest *request);

static gboolean
is_asked (GuichetContactSide *side, GuichetContactRequest *request)
{
  return guichet_contact_rules_must_accept (guichet_contact_side_get_account (side),
                                            guichet_contact_request_get_asking (request),
                                            guichet_contact_request_get_to (request));
}

static gboolean
is_to_confirm (GuichetContactSide *side, GuichetContactRequest *request)
{
  return is_asked (side, request) &&
         guichet_contact_request_get_group (request) == GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM;
}

static gboolean
has_accepted (GuichetContactSide *side, GuichetContactRequest *request)
{
  return is_asked (side, request) &&
         guichet_contact_request_get_state (request) == GUICHET_CONTACT_REQUEST_VALIDATING;
}

static gboolean
is_told (GuichetContactSide *side, GuichetContactRequest *request)
{
  return guichet_contact_request_get_state (request) == GUICHET_CONTACT_REQUEST_VALIDATING;
}

static gboolean
is_there (GuichetContactSide *side, GuichetContactRequest *request)
{
  return TRUE;
}

static const struct
{
  MayUse may_use;
  GuichetContactCodeUse use;
} uses[] = {
  { is_to_confirm, GUICHET_CONTACT_CODE_ONE },
  { has_accepted, GUICHET_CONTACT_CODE_ACCEPTED },
  { is_told, GUICHET_CONTACT_CODE_TOLD },
  { is_there, GUICHET_CONTACT_CODE_OVER },
};

static GuichetContactRequest *
find_request (GuichetContactSide *side, gint64 id)
{
  return guichet_contact_request_list_find (guichet_contact_side_get_requests (side), id);
}

static gboolean
are_read (GuichetContactSides *sides)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);
      GuichetContactRequestList *requests = guichet_contact_side_get_requests (side);

      if (!requests->is_read || guichet_read_list_get_error (GUICHET_READ_LIST (requests)) != NULL)
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
filter (GPtrArray *sides, gint64 id, MayUse may_use)
{
  GPtrArray *those = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sides->len; i++)
    if (may_use (sides->pdata[i], find_request (sides->pdata[i], id)))
      g_ptr_array_add (those, g_object_ref (sides->pdata[i]));

  return those;
}

/* Returns: (transfer full): those of @sides that the code may be for, by what its e-mail says */
static GPtrArray *
narrow (GPtrArray *sides, const char *recipient)
{
  GuichetContactSide *side = guichet_contact_recipient_find (sides, recipient);
  GPtrArray *those = NULL;

  if (side == NULL)
    return g_ptr_array_ref (sides);
  those = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (those, g_object_ref (side));
  return those;
}

/* Nobody may use a code that was sent to somebody else, who may be here and could not be read. */
static GuichetContactCodeUse
judge_foreign (GuichetContactSides *sides, const char *recipient)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);

      if (g_ascii_strcasecmp (guichet_contact_side_get_account (side), recipient) == 0)
        return GUICHET_CONTACT_CODE_NOT_READ;
    }
  return GUICHET_CONTACT_CODE_FOREIGN;
}

static GuichetContactCode *
match (GuichetContactSides *sides, const GuichetValidationCode *code)
{
  g_autoptr(GPtrArray) those = guichet_contact_sides_find (sides, code->task_id);
  g_autoptr(GPtrArray) all = narrow (those, code->recipient);
  GuichetContactCode *self = g_new0 (GuichetContactCode, 1);

  self->code = code;
  self->use = are_read (sides) ? GUICHET_CONTACT_CODE_NOBODY : GUICHET_CONTACT_CODE_NOT_READ;
  self->sides = g_ptr_array_ref (all);
  if (guichet_contact_recipient_is_foreign (all, code->recipient))
    {
      self->use = judge_foreign (sides, code->recipient);
      self->request = g_object_ref (find_request (all->pdata[0], code->task_id));
      return self;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (uses) && all->len > 0; i++)
    {
      g_clear_pointer (&self->sides, g_ptr_array_unref);
      self->sides = filter (all, code->task_id, uses[i].may_use);
      self->use = uses[i].use;
      if (self->sides->len > 0)
        break;
    }
  if (self->use == GUICHET_CONTACT_CODE_ONE && self->sides->len > 1)
    self->use = GUICHET_CONTACT_CODE_CHOICE;
  if (self->sides->len > 0)
    self->request = g_object_ref (find_request (self->sides->pdata[0], code->task_id));

  return self;
}

/**
 * guichet_contact_codes_match:
 * @sides: the accounts that are signed in
 * @codes: (element-type GuichetValidationCode): what people copied; they are kept while what is
 * returned is
 *
 * Asks nobody: says what is known now.
 *
 * Returns: (transfer full) (element-type GuichetContactCode): one for each code, in their order
 */
GPtrArray *
guichet_contact_codes_match (GuichetContactSides *sides, GPtrArray *codes)
{
  GPtrArray *matches;

  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDES (sides), NULL);
  g_return_val_if_fail (codes != NULL, NULL);

  matches = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_contact_code_free);
  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (matches, match (sides, codes->pdata[i]));

  return matches;
}

static gboolean
is_read (gpointer sides)
{
  return !guichet_contact_sides_get_loading (sides);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetContactSides *sides = GUICHET_CONTACT_SIDES (source);
  GError *error = NULL;

  if (!guichet_wait_finish (sides, result, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, guichet_contact_codes_match (sides, g_task_get_task_data (task)),
                           (GDestroyNotify) g_ptr_array_unref);
  guichet_contact_sides_release (sides);
}

/**
 * guichet_contact_codes_read_async:
 * @sides: the accounts that are signed in
 * @codes: (element-type GuichetValidationCode): what people copied
 * @cancellable: (nullable): stops waiting
 *
 * Asks OVHcloud for the requests of every account, and says which of them the codes are for.
 */
void
guichet_contact_codes_read_async (GuichetContactSides *sides,
                                  GPtrArray *codes,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  GTask *task;

  g_return_if_fail (GUICHET_IS_CONTACT_SIDES (sides));
  g_return_if_fail (codes != NULL);

  task = g_task_new (sides, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_contact_codes_read_async");
  g_task_set_task_data (task, g_ptr_array_ref (codes), (GDestroyNotify) g_ptr_array_unref);
  guichet_contact_sides_hold (sides);
  guichet_contact_sides_refresh (sides);
  guichet_wait_async (sides, "notify::loading", is_read, 0, cancellable, read_cb, task);
}

/**
 * guichet_contact_codes_read_finish:
 *
 * Returns: (transfer full) (element-type GuichetContactCode): one for each code, in their order;
 * they point at the codes that were given; %NULL with %G_IO_ERROR_CANCELLED
 */
GPtrArray *
guichet_contact_codes_read_finish (GuichetContactSides *sides, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, sides), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * guichet_contact_code_get_request:
 * @side: one of the sides of @self
 *
 * Returns: (nullable) (transfer none): the request as @side has it
 */
GuichetContactRequest *
guichet_contact_code_get_request (const GuichetContactCode *self, GuichetContactSide *side)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDE (side), NULL);

  return find_request (side, self->code->task_id);
}

/**
 * guichet_contact_code_free:
 * @self: (nullable): what was found; the code itself is its owner's
 */
void
guichet_contact_code_free (GuichetContactCode *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->request);
  g_clear_pointer (&self->sides, g_ptr_array_unref);
  g_free (self);
}
