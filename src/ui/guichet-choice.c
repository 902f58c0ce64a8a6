/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-choice.c: a list to choose one value from, each told in words; a long one can be searched
 * in. A value that is none of the choices is shown all the same.
 */
#include "config.h"

#include "guichet-choice.h"

#include "guichet-only-child.h"

/* From so many on there is a search. */
#define LONG_LIST 15

struct _GuichetChoice
{
  AdwBin parent_instance;

  GtkDropDown *control;
  GtkStringList *words;
  GPtrArray *values;     /* (element-type utf8): as many as there are words */
  gboolean has_stranger; /* the last of them is none of the choices */
  gboolean is_syncing;   /* the program writes, not a person */
};

G_DEFINE_FINAL_TYPE (GuichetChoice, guichet_choice, ADW_TYPE_BIN)

static guint chosen_signal;

static guint
find (GuichetChoice *self, const char *value)
{
  for (guint i = 0; i < self->values->len; i++)
    if (g_str_equal (self->values->pdata[i], value))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
add (GuichetChoice *self, const char *value, const char *words)
{
  g_ptr_array_add (self->values, g_strdup (value));
  gtk_string_list_append (self->words, words);
}

/* One that is none of the choices goes as soon as another one is chosen. */
static void
select_value (GuichetChoice *self, const char *value, const char *words)
{
  guint position = find (self, value);
  const guint last = self->values->len - 1;

  if (position == GTK_INVALID_LIST_POSITION)
    {
      position = self->values->len;
      add (self, value, words);
      self->has_stranger = TRUE;
    }
  gtk_drop_down_set_selected (self->control, position);
  if (self->has_stranger && last < self->values->len && position < last)
    {
      gtk_string_list_remove (self->words, last);
      g_ptr_array_set_size (self->values, last);
      self->has_stranger = FALSE;
    }
}

/**
 * guichet_choice_has_choices:
 * @values: (array zero-terminated=1): values
 *
 * Returns: whether it offers just these
 */
gboolean
guichet_choice_has_choices (GuichetChoice *self, const char *const *values)
{
  const guint n = g_strv_length ((char **) values);

  g_return_val_if_fail (GUICHET_IS_CHOICE (self), FALSE);

  if (n != self->values->len - self->has_stranger)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (self->values->pdata[i], values[i]))
      return FALSE;
  return TRUE;
}

/**
 * guichet_choice_set_choices:
 * @values: (array zero-terminated=1): what can be chosen; "": nothing
 * @words: (array zero-terminated=1): as people read it
 *
 * What is chosen stays.
 */
void
guichet_choice_set_choices (GuichetChoice *self,
                            const char *const *values,
                            const char *const *words)
{
  g_autofree char *value = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (GUICHET_IS_CHOICE (self));
  g_return_if_fail (g_strv_length ((char **) values) == g_strv_length ((char **) words));

  self->is_syncing = TRUE;
  value = g_strdup (guichet_choice_get_value (self));
  if (gtk_drop_down_get_selected_item (self->control) != NULL)
    shown = g_strdup (gtk_string_object_get_string (
        GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (self->control))));
  gtk_string_list_splice (self->words, 0, self->values->len, words);
  g_ptr_array_set_size (self->values, 0);
  for (guint i = 0; values[i] != NULL; i++)
    g_ptr_array_add (self->values, g_strdup (values[i]));
  self->has_stranger = FALSE;
  gtk_drop_down_set_enable_search (self->control, self->values->len >= LONG_LIST);
  if (shown != NULL)
    select_value (self, value, shown);
  self->is_syncing = FALSE;
}

/**
 * guichet_choice_set_value:
 * @value: what is chosen
 * @words: how people read it, if it is none of the choices
 *
 * Not told as “chosen”.
 */
void
guichet_choice_set_value (GuichetChoice *self, const char *value, const char *words)
{
  g_return_if_fail (GUICHET_IS_CHOICE (self));
  g_return_if_fail (value != NULL && words != NULL);

  self->is_syncing = TRUE;
  select_value (self, value, words);
  self->is_syncing = FALSE;
}

/**
 * guichet_choice_get_value:
 *
 * Returns: (transfer none): what is chosen; "" for nothing
 */
const char *
guichet_choice_get_value (GuichetChoice *self)
{
  guint position;

  g_return_val_if_fail (GUICHET_IS_CHOICE (self), "");

  position = gtk_drop_down_get_selected (self->control);
  return position < self->values->len ? self->values->pdata[position] : "";
}

GtkWidget *
guichet_choice_get_control (GuichetChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_CHOICE (self), NULL);

  return GTK_WIDGET (self->control);
}

static void
selected_cb (GuichetChoice *self)
{
  if (!self->is_syncing)
    g_signal_emit (self, chosen_signal, 0);
}

static gboolean
guichet_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_CHOICE (widget)->control));
}

static void
guichet_choice_finalize (GObject *object)
{
  g_ptr_array_unref (GUICHET_CHOICE (object)->values);
  G_OBJECT_CLASS (guichet_choice_parent_class)->finalize (object);
}

static void
guichet_choice_class_init (GuichetChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = guichet_choice_finalize;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_choice_grab_focus;

  chosen_signal = g_signal_new ("chosen", GUICHET_TYPE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
guichet_choice_init (GuichetChoice *self)
{
  GtkExpression *words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->values = g_ptr_array_new_with_free_func (g_free);
  self->words = gtk_string_list_new (NULL);
  self->control = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->words), words));
  g_signal_connect_swapped (self->control, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->control));
}

/**
 * guichet_choice_new:
 *
 * Returns: (transfer floating): a list of nothing
 */
GtkWidget *
guichet_choice_new (void)
{
  return g_object_new (GUICHET_TYPE_CHOICE, NULL);
}
