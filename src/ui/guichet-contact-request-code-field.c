/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-code-field.c: a field for the code of one request, that takes the code
 * alone, the link or the whole e-mail. Of an e-mail nothing but the code gets into the field.
 */
#include "config.h"

#include "guichet-contact-request-code-field.h"

#include "guichet-only-child.h"
#include "guichet-secret.h"
#include "guichet-validation-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A longer text on one line is no code, and would be slow to show. */
#define MAX_SHOWN 1024

struct _GuichetContactRequestCodeField
{
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkLabel *sentence;

  gint64 id;
  char *account; /* whom the code was sent to */
  char *hint;
  gboolean was_found; /* what stands there was found in something longer */
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestCodeField,
                     guichet_contact_request_code_field,
                     ADW_TYPE_BIN)

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (GuichetContactRequestCodeField *self, const char *text, gboolean is_mistake)
{
  gtk_label_set_label (self->sentence, text);
  if (is_mistake)
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "error");
}

/* Each side of a request has its own code. An address says less: nobody knows whose it is. */
static gboolean
is_for_another (GuichetContactRequestCodeField *self, const GuichetValidationCode *code)
{
  return code->recipient != NULL && *self->account != '\0' &&
         strchr (code->recipient, '@') == NULL &&
         g_ascii_strcasecmp (code->recipient, self->account) != 0;
}

/* @codes: none of which is for this side of this request */
static void
say_is_foreign (GuichetContactRequestCodeField *self, GPtrArray *codes)
{
  const GuichetValidationCode *code = codes->pdata[0];
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < codes->len && code->task_id != self->id; i++)
    code = codes->pdata[i];
  number = g_strdup_printf ("%" G_GINT64_FORMAT, code->task_id);
  if (code->task_id == self->id)
    /* Translators: both are accounts. */
    text = g_strdup_printf (_("This e-mail was sent to %s, not to %s."), code->recipient,
                               self->account);
  else
    /* Translators: %s is the number of a request. */
    text = g_strdup_printf (_("This code is for request %s, not for this one."), number);
  say (self, text, TRUE);
}

/* (nullable) (transfer none): the code of this side of this request among @codes */
static const GuichetValidationCode *
find_own (GuichetContactRequestCodeField *self, GPtrArray *codes)
{
  for (guint i = 0; i < codes->len; i++)
    {
      const GuichetValidationCode *code = codes->pdata[i];

      if (code->task_id == self->id && !is_for_another (self, code))
        return code;
    }
  return NULL;
}

static const char *
get_text (GuichetContactRequestCodeField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * guichet_contact_request_code_field_dup_code:
 *
 * Returns: (nullable) (transfer full): the code for this request; %NULL if there can be none. Wipe
 * it with guichet_secret_free()
 */
char *
guichet_contact_request_code_field_dup_code (GuichetContactRequestCodeField *self)
{
  const char *text = NULL;
  g_autoptr(GPtrArray) codes = NULL;
  const GuichetValidationCode *own = NULL;

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_CODE_FIELD (self), NULL);

  text = get_text (self);
  codes = guichet_validation_text_find (text, strlen (text));
  own = find_own (self, codes);
  if (own != NULL)
    return g_strdup (own->token);
  return codes->len == 0 ? guichet_validation_text_get_code (text) : NULL;
}

gboolean
guichet_contact_request_code_field_has_code (GuichetContactRequestCodeField *self)
{
  g_autoptr(GuichetSecret) code = guichet_contact_request_code_field_dup_code (self);

  return code != NULL;
}

static void
changed_cb (GuichetContactRequestCodeField *self)
{
  const char *text = get_text (self);
  g_autoptr(GPtrArray) codes = guichet_validation_text_find (text, strlen (text));

  if (codes->len > 0 && find_own (self, codes) == NULL)
    say_is_foreign (self, codes);
  else if (*text != '\0' && !guichet_contact_request_code_field_has_code (self))
    say (self, _("There is no code in this text."), TRUE);
  else
    say (self, self->was_found ? _("The code was found in what you pasted.") : self->hint, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activated_cb (GuichetContactRequestCodeField *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

/* Pasting */

static void
take_code (GuichetContactRequestCodeField *self, const char *token, int *position)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), token);
  *position = (int) strlen (token);
  self->was_found = TRUE;
  changed_cb (self);
}

static gboolean
is_long (const char *text, gsize size)
{
  return size > MAX_SHOWN || memchr (text, '\n', size) != NULL;
}

/* An e-mail is looked through before anything of it is shown. */
static void
inserting_cb (GtkEditable *editable,
              const char *inserted,
              int length,
              int *position,
              GuichetContactRequestCodeField *self)
{
  const gsize size = length < 0 ? strlen (inserted) : (gsize) length;
  g_autoptr(GPtrArray) codes = guichet_validation_text_find (inserted, size);
  const GuichetValidationCode *own = find_own (self, codes);
  g_autoptr(GuichetSecret) copy = NULL;
  g_autoptr(GuichetSecret) code = NULL;

  self->was_found = FALSE;
  if (codes->len == 0 && !is_long (inserted, size))
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  copy = codes->len == 0 && size <= MAX_SHOWN ? g_strndup (inserted, size) : NULL;
  code = copy != NULL ? guichet_validation_text_get_code (copy) : NULL;
  g_signal_handlers_block_by_func (editable, inserting_cb, self);
  if (own != NULL || code != NULL)
    take_code (self, own != NULL ? own->token : code, position);
  else if (codes->len > 0)
    say_is_foreign (self, codes);
  else
    say (self, _("No code was found in what you pasted."), TRUE);
  g_signal_handlers_unblock_by_func (editable, inserting_cb, self);
}

static void
deleted_cb (GuichetContactRequestCodeField *self)
{
  self->was_found = FALSE;
}

/**
 * guichet_contact_request_code_field_set_request:
 * @id: the number of the request
 * @account: to whom OVHcloud sent the code
 *
 * Says what is asked for.
 */
void
guichet_contact_request_code_field_set_request (GuichetContactRequestCodeField *self,
                                                gint64 id,
                                                const char *account)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_CODE_FIELD (self));

  self->id = id;
  g_free (self->account);
  self->account = g_strdup (account);
  g_free (self->hint);
  /* Translators: %s is an account. */
  self->hint = g_strdup_printf (
      _("The code, the link or the whole e-mail that OVHcloud sent to %s"), account);
  say (self, self->hint, FALSE);
}

void
guichet_contact_request_code_field_say (GuichetContactRequestCodeField *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_CODE_FIELD (self));

  say (self, text, FALSE);
}

static gboolean
guichet_contact_request_code_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_CONTACT_REQUEST_CODE_FIELD (widget)->entry));
}

static void
guichet_contact_request_code_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_REQUEST_CODE_FIELD);
  G_OBJECT_CLASS (guichet_contact_request_code_field_parent_class)->dispose (object);
}

static void
guichet_contact_request_code_field_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_CONTACT_REQUEST_CODE_FIELD (object)->account, g_free);
  g_clear_pointer (&GUICHET_CONTACT_REQUEST_CODE_FIELD (object)->hint, g_free);
  G_OBJECT_CLASS (guichet_contact_request_code_field_parent_class)->finalize (object);
}

static void
guichet_contact_request_code_field_class_init (GuichetContactRequestCodeFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = GUICHET_TYPE_CONTACT_REQUEST_CODE_FIELD;

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_request_code_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_contact_request_code_field_finalize;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_contact_request_code_field_grab_focus;

  signals[CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] =
      g_signal_new ("activate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-request-code-field.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeField, entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeField, sentence);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_contact_request_code_field_init (GuichetContactRequestCodeField *self)
{
  g_autoptr(GtkEntryBuffer) buffer = NULL;
  GtkEditable *text = NULL;

  self->account = g_strdup ("");
  self->hint = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Is wiped when it is done with, although what is typed can be seen. */
  buffer = gtk_password_entry_buffer_new ();
  gtk_entry_set_buffer (self->entry, buffer);
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  g_signal_connect (text, "insert-text", G_CALLBACK (inserting_cb), self);
  g_signal_connect_swapped (text, "delete-text", G_CALLBACK (deleted_cb), self);
}
