/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-key-field.c: a field for one key, with a sentence under it when it can be no key. What is
 * pasted is tidied when one leaves the field; secrets are dots until one looks.
 */
#include "config.h"

#include "guichet-key-field.h"

#include "guichet-key-text.h"
#include "guichet-only-child.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GuichetKeyField
{
  AdwBin parent_instance;

  GtkLabel *label;
  AdwBin *bin;
  GtkRevealer *revealer;
  GtkLabel *sentence;

  GtkWidget
      *entry; /* in the bin; a row of libadwaita 1.2 does not tell assistive tools its focus */
  const GuichetSignInField *field;
};

G_DEFINE_FINAL_TYPE (GuichetKeyField, guichet_key_field, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  PASTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_mistake (GuichetKeyField *self, const GError *error)
{
  gtk_label_set_label (self->sentence, error != NULL ? error->message : "");
  gtk_revealer_set_reveal_child (self->revealer, error != NULL);
  if (error != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static void
changed_cb (GuichetKeyField *self)
{
  show_mistake (self, NULL);
}

/* An empty field is no mistake before the button is pressed. */
static void
left_cb (GuichetKeyField *self)
{
  if (*guichet_key_field_get_text (self) != '\0')
    guichet_key_field_check (self);
}

static void
activated_cb (GuichetKeyField *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

/* A field shows one line: what is pasted with others around it comes without them. */
static gboolean
has_line_ends (const char *text)
{
  return strpbrk (text, "\t\r\n") != NULL;
}

static void inserting_cb (GtkEditable *text,
                          const char *inserted,
                          int length,
                          int *position,
                          GuichetKeyField *self);

static void
insert_on_one_line (GuichetKeyField *self, GtkEditable *text, char *pasted, int *position)
{
  g_strdelimit (g_strstrip (pasted), "\t\r\n", ' ');
  g_signal_handlers_block_by_func (text, inserting_cb, self);
  gtk_editable_insert_text (text, pasted, -1, position);
  g_signal_handlers_unblock_by_func (text, inserting_cb, self);
}

static void
inserting_cb (GtkEditable *text,
              const char *inserted,
              int length,
              int *position,
              GuichetKeyField *self)
{
  gsize size = length < 0 ? strlen (inserted) : (gsize) length;
  char *copy = g_strndup (inserted, size);
  g_autoptr(GuichetKeyTriple) triple = guichet_key_text_split (copy);
  gboolean taken = FALSE;

  if (triple != NULL)
    g_signal_emit (self, signals[PASTED], 0, triple, &taken);
  if (taken || has_line_ends (copy))
    g_signal_stop_emission_by_name (text, "insert-text");
  if (taken)
    /* What was here may have been replaced. */
    *position = (int) g_utf8_strlen (gtk_editable_get_text (text), -1);
  else if (has_line_ends (copy))
    insert_on_one_line (self, text, copy, position);
  explicit_bzero (copy, size);
  g_free (copy);
}

/* GTK 4.8 tells assistive tools what is inserted as it is, dots or not, over a bus that every
 * program of the person may watch. It listens after the field, and so is told nothing. The tools
 * still hear where the cursor is, and read dots. */
static void
hidden_inserted_cb (GtkEditable *text)
{
  g_signal_stop_emission_by_name (text, "insert-text");
}

/**
 * guichet_key_field_get_text:
 * @self: the field
 *
 * Returns: (transfer none): the key as it stands there; tidy after guichet_key_field_check()
 */
const char *
guichet_key_field_get_text (GuichetKeyField *self)
{
  g_return_val_if_fail (GUICHET_IS_KEY_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
guichet_key_field_set_text (GuichetKeyField *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_KEY_FIELD (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/**
 * guichet_key_field_check:
 * @self: the field
 *
 * Tidies what is there, or says in a sentence why it can be no key.
 *
 * Returns: whether it can be a key
 */
gboolean
guichet_key_field_check (GuichetKeyField *self)
{
  g_autoptr(GError) error = NULL;
  char *tidy = NULL;

  g_return_val_if_fail (GUICHET_IS_KEY_FIELD (self), FALSE);

  tidy = guichet_key_text_tidy (guichet_key_field_get_text (self), _(self->field->label), &error);
  if (tidy != NULL && !g_str_equal (tidy, guichet_key_field_get_text (self)))
    guichet_key_field_set_text (self, tidy);
  show_mistake (self, error);
  if (tidy == NULL)
    return FALSE;
  explicit_bzero (tidy, strlen (tidy));
  g_free (tidy);
  return TRUE;
}

static gboolean
guichet_key_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GUICHET_KEY_FIELD (widget)->entry);
}

static void
guichet_key_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_KEY_FIELD);
  G_OBJECT_CLASS (guichet_key_field_parent_class)->dispose (object);
}

static void
guichet_key_field_class_init (GuichetKeyFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_key_field_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_key_field_grab_focus;

  signals[ACTIVATE] = g_signal_new ("activate", GUICHET_TYPE_KEY_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[PASTED] = g_signal_new ("pasted", GUICHET_TYPE_KEY_FIELD, G_SIGNAL_RUN_LAST, 0,
                                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                  G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-key-field.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyField, label);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyField, bin);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyField, revealer);
  gtk_widget_class_bind_template_child (widget_class, GuichetKeyField, sentence);
}

static void
guichet_key_field_init (GuichetKeyField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_field (GuichetKeyField *self, const GuichetSignInField *field)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEditable *text = NULL;

  self->field = field;
  self->entry = field->secret ? gtk_password_entry_new () : gtk_entry_new ();
  if (field->secret)
    gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (self->entry), TRUE);
  gtk_label_set_label (self->label, _(field->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(field->label), -1);
  adw_bin_set_child (self->bin, self->entry);
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  g_signal_connect (text, "insert-text", G_CALLBACK (inserting_cb), self);
  if (field->secret)
    g_signal_connect_after (text, "insert-text", G_CALLBACK (hidden_inserted_cb), NULL);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->entry, focus);
}

/**
 * guichet_key_field_new:
 * @field: what it is for; constant
 *
 * Returns: (transfer floating): the field
 */
GuichetKeyField *
guichet_key_field_new (const GuichetSignInField *field)
{
  GuichetKeyField *self = g_object_new (GUICHET_TYPE_KEY_FIELD, NULL);

  set_field (self, field);
  return self;
}
