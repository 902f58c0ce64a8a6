/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-save.c: a holder as OVHcloud is told of it: a correction, or a new one. Reads
 * first what is there, so that nothing of somebody else is overwritten unseen, and asks OVHcloud's
 * own check; sends once, and looks what became of a lost answer before anything is said. Changes no
 * owner: that is guichet-trade.
 */
#include "config.h"

#include "guichet-holder-save.h"

#include <glib/gi18n-lib.h>

#include "guichet-domain-contact-api.h"
#include "guichet-error.h"
#include "guichet-fault.h"
#include "guichet-flow.h"
#include "guichet-holder-private.h"
#include "guichet-rule-api.h"

#define PART GUICHET_DOMAIN_CONTACT_PART "."

typedef struct
{
  GuichetDomainContact *holder; /* (nullable): who is corrected */
  char *domain;
  GuichetRuleAction action;
  GuichetRuleValues *values;   /* of the caller, who may type on */
  GuichetRuleValues *sent;     /* what is checked is what is sent */
  GHashTable *known;           /* (nullable) (element-type gint64): who was there before */
  GuichetDomainContact *saved; /* (nullable): as OVHcloud has it */
  gboolean is_sent;
  GError *error; /* (nullable): of the sending */
} Save;

static void
save_free (Save *self)
{
  g_clear_object (&self->holder);
  g_clear_object (&self->values);
  g_clear_object (&self->sent);
  g_clear_object (&self->saved);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_error (&self->error);
  g_free (self->domain);
  g_free (self);
}

/* The steps */

/* Of a new one whose answer is lost nothing but its number would tell it from an older one. */
static GuichetRequest *
ask_known (gpointer state)
{
  Save *self = state;

  return self->holder != NULL
             ? guichet_domain_contact_api_read (guichet_domain_contact_get_id (self->holder))
             : guichet_domain_contact_api_list ();
}

/* What was typed over is not what it was when it was typed over, nor what was typed. */
static gboolean
is_changed_meanwhile (Save *self, GuichetDomainContact *found)
{
  const char *const *labels = guichet_domain_contact_get_labels ();

  for (guint i = 0; labels[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (PART, labels[i], NULL);
      const char *now = guichet_domain_contact_get (found, labels[i]);

      if (guichet_rule_values_is_changed (self->sent, path) &&
          !g_str_equal (guichet_rule_values_get_saved (self->sent, path), now) &&
          !g_str_equal (guichet_rule_values_get (self->sent, path), now))
        return TRUE;
    }
  return FALSE;
}

/* What somebody else has changed meanwhile is never overwritten unseen. */
static gboolean
take_holder (Save *self, JsonNode *reply, GError **error)
{
  g_autoptr(GuichetDomainContact) found = guichet_domain_contact_api_parse (reply, error);
  gboolean is_changed;

  if (found == NULL)
    return FALSE;
  is_changed = is_changed_meanwhile (self, found);
  guichet_domain_contact_take_from (self->holder, found);
  guichet_domain_contact_fill (found, self->values);
  guichet_domain_contact_fill (found, self->sent);
  if (is_changed)
    g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE,
                         _("Somebody else has changed this holder meanwhile. Nothing was saved: "
                           "look at it, then save again."));
  return !is_changed;
}

static gboolean
take_known (gpointer state, JsonNode *reply, GError **error)
{
  Save *self = state;
  g_autoptr(GPtrArray) holders = NULL;

  if (self->holder != NULL)
    return take_holder (self, reply, error);
  holders = guichet_domain_contact_api_parse_list (reply, error);
  if (holders == NULL)
    return FALSE;
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < holders->len; i++)
    {
      const gint64 id = guichet_domain_contact_get_id (holders->pdata[i]);

      g_hash_table_add (self->known, g_memdup2 (&id, sizeof id));
    }
  return TRUE;
}

/* Who is for no domain name yet has no rules to keep. */
static GuichetRequest *
ask_check (gpointer state)
{
  Save *self = state;

  return self->domain != NULL ? guichet_rule_api_check (self->domain, self->action, self->sent)
                              : NULL;
}

static GuichetRequest *
ask_write (gpointer state)
{
  Save *self = state;

  self->is_sent = TRUE;
  return self->holder != NULL ? guichet_domain_contact_api_save (
                                    guichet_domain_contact_get_id (self->holder), self->sent)
                              : guichet_domain_contact_api_create (self->sent);
}

/* An answer that cannot be read is as good as none: what was done, is done. */
static gboolean
take_written (gpointer state, JsonNode *reply, GError **error)
{
  Save *self = state;

  self->saved = guichet_domain_contact_api_parse (reply, NULL);
  if (self->saved == NULL)
    self->error = guichet_fault_new (GUICHET_ERROR_BAD_REPLY,
                                     &(GuichetErrorDetails){ .status = 200, .maybe_done = TRUE });
  return TRUE;
}

/* What OVHcloud refused is not there; of everything else it is looked what became. */
static gboolean
forgives_write (gpointer state, const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  if (details == NULL || !details->maybe_done)
    return FALSE;
  ((Save *) state)->error = g_error_copy (error);
  return TRUE;
}

static GuichetRequest *
ask_look (gpointer state)
{
  Save *self = state;

  if (self->saved != NULL)
    return NULL;
  return self->holder != NULL
             ? guichet_domain_contact_api_read (guichet_domain_contact_get_id (self->holder))
             : guichet_domain_contact_api_list ();
}

static gboolean
is_corrected (Save *self, GuichetDomainContact *found)
{
  const char *const *labels = guichet_domain_contact_get_labels ();

  for (guint i = 0; labels[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (PART, labels[i], NULL);

      if (guichet_rule_values_is_changed (self->sent, path) &&
          !g_str_equal (guichet_rule_values_get (self->sent, path),
                        guichet_domain_contact_get (found, labels[i])))
        return FALSE;
    }
  return TRUE;
}

static char *
dup_identity (GuichetRuleValues *values)
{
  const char *const *labels = guichet_domain_contact_get_labels ();
  g_autoptr(GuichetDomainContact) contact = guichet_domain_contact_new (0);
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; labels[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (PART, labels[i], NULL);

      g_ptr_array_add (texts, (char *) guichet_rule_values_get (values, path));
    }
  guichet_domain_contact_take (contact, (const char *const *) texts->pdata);
  return guichet_domain_contact_dup_identity (contact);
}

/* (nullable) (transfer full): who was not there before, and is the one that was sent, however
 * OVHcloud spells it */
static GuichetDomainContact *
find_new (Save *self, GPtrArray *holders)
{
  g_autofree char *wanted = dup_identity (self->sent);

  for (guint i = 0; i < holders->len; i++)
    {
      const gint64 id = guichet_domain_contact_get_id (holders->pdata[i]);
      g_autofree char *identity = guichet_domain_contact_dup_identity (holders->pdata[i]);

      if (*wanted != '\0' && g_str_equal (identity, wanted) &&
          !g_hash_table_contains (self->known, &id))
        return g_object_ref (holders->pdata[i]);
    }
  return NULL;
}

/* What cannot be read says nothing: then the error of the sending is all that is known. */
static gboolean
take_look (gpointer state, JsonNode *reply, GError **error)
{
  Save *self = state;

  if (self->holder != NULL)
    {
      g_autoptr(GuichetDomainContact) found = guichet_domain_contact_api_parse (reply, NULL);

      if (found != NULL && is_corrected (self, found))
        self->saved = g_steal_pointer (&found);
    }
  else
    {
      g_autoptr(GPtrArray) holders = guichet_domain_contact_api_parse_list (reply, NULL);

      if (holders != NULL)
        self->saved = find_new (self, holders);
    }
  return TRUE;
}

static gboolean
forgives_look (gpointer state, const GError *error)
{
  return TRUE;
}

/* clang-format off */
static const GuichetFlowStep steps[] = {
  { N_("Reading the holders"), ask_known, take_known },
  { N_("Asking OVHcloud whether it takes the values"), ask_check },
  { N_("Sending the holder"), ask_write, take_written, forgives_write, .commits = TRUE },
  { N_("Looking whether the holder was saved"), ask_look, take_look, forgives_look },
};
/* clang-format on */

static const GuichetFlow flow = { steps, G_N_ELEMENTS (steps) };

/* The end */

/* The one that was corrected stays the same object: others look at it. */
static GuichetDomainContact *
dup_result (Save *self)
{
  guichet_domain_contact_fill (self->saved, self->values);
  if (self->holder == NULL)
    return g_object_ref (self->saved);
  guichet_domain_contact_take_from (self->holder, self->saved);
  return g_object_ref (self->holder);
}

static void
flow_over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Save *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (!guichet_flow_run_finish (result, &error))
    g_task_return_error (task, self->is_sent ? g_steal_pointer (&error)
                                             : guichet_holder_new_check_error (error));
  else if (self->saved == NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_pointer (task, dup_result (self), g_object_unref);
}

/**
 * guichet_holder_save_async:
 * @session: whose holder it is, ready
 * @holder: (nullable): who is corrected, a holder of @session; %NULL: a new one
 * @domain: (nullable): whose rules it has to keep; %NULL: it is for none yet, and not checked
 * @action: what is to be done with @domain
 * @values: what was typed; what is typed while it goes on stays typed, and is not sent
 * @cancellable: (nullable): ends it as long as nothing was sent
 */
void
guichet_holder_save_async (GuichetSession *session,
                           GuichetDomainContact *holder,
                           const char *domain,
                           GuichetRuleAction action,
                           GuichetRuleValues *values,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr(GTask) task = NULL;
  GuichetClient *client;
  Save *self;

  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (holder == NULL || GUICHET_IS_DOMAIN_CONTACT (holder));
  g_return_if_fail (GUICHET_IS_RULE_VALUES (values));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_holder_save_async);
  g_task_set_check_cancellable (task, FALSE);
  client = guichet_holder_get_client (task);
  if (client == NULL)
    return;
  self = g_new0 (Save, 1);
  self->holder = holder != NULL ? g_object_ref (holder) : NULL;
  self->domain = g_strdup (domain);
  self->action = action;
  self->values = g_object_ref (values);
  self->sent = guichet_rule_values_copy (values);
  g_task_set_task_data (task, self, (GDestroyNotify) save_free);
  guichet_flow_run_async (&flow, client, self, cancellable, flow_over_cb, g_steal_pointer (&task));
}

/**
 * guichet_holder_save_finish:
 * @faults: (out) (optional) (nullable) (transfer full) (element-type utf8 utf8): with
 *   %GUICHET_ERROR_RULE_NOT_KEPT: by path, what is wrong in OVHcloud's words; what nobody knows the
 *   value of stands under OVHcloud's own name for it
 * @error: that of the client; %GUICHET_ERROR_CHANGED_MEANWHILE: the values know what OVHcloud has
 * now, and what was typed is there still; %G_IO_ERROR_CANCELLED. Its details say whether the holder
 * may have been saved all the same
 *
 * Returns: (transfer full): the holder as OVHcloud has it now, the same object if it was corrected;
 * the values know it as saved
 */
GuichetDomainContact *
guichet_holder_save_finish (GuichetSession *session,
                            GAsyncResult *result,
                            GHashTable **faults,
                            GError **error)
{
  GuichetDomainContact *saved;
  GError *own_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  saved = g_task_propagate_pointer (G_TASK (result), &own_error);
  if (faults != NULL)
    *faults = guichet_holder_list_faults (own_error);
  if (own_error != NULL)
    g_propagate_error (error, own_error);
  return saved;
}
