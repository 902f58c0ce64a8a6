/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-problem.c: an error, told to a person: a sentence, OVHcloud's own words, the query id
 * behind “Details”, and the way to new keys if they would help.
 */
#include "config.h"

#include "guichet-problem.h"

#include "guichet-error.h"
#include "guichet-own-copy.h"

#include <glib/gi18n-lib.h>

struct _GuichetProblem
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *sentence;
  GtkLabel *words;
  GtkExpander *details;
  GtkLabel *details_text;
  GtkButton *retry_button;
  GtkWidget *sign_in_button;
  gboolean retry;
  gboolean is_renewable;
};

G_DEFINE_FINAL_TYPE (GuichetProblem, guichet_problem, ADW_TYPE_BIN)

typedef enum
{
  PROP_RETRY = 1,
  PROP_RENEWABLE,
} GuichetProblemProperty;

static GParamSpec *props[PROP_RENEWABLE + 1];

enum
{
  RETRY,
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
retry_clicked_cb (GuichetProblem *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
dismiss_clicked_cb (GuichetProblem *self)
{
  guichet_problem_clear (self);
  g_signal_emit (self, signals[DISMISSED], 0);
}

static void
copy_clicked_cb (GuichetProblem *self)
{
  guichet_own_copy (GTK_WIDGET (self), gtk_label_get_text (self->details_text));
}

static void
append_detail (GString *text, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s %s", name, value);
}

/* What support at OVHcloud asks for. Never a secret: the details carry none. */
static char *
describe_details (const GuichetErrorDetails *details)
{
  GString *text = g_string_new (NULL);
  g_autofree char *request = NULL;
  g_autofree char *status = NULL;

  if (details->method != NULL && details->path != NULL)
    request = g_strdup_printf ("%s %s", details->method, details->path);
  if (details->status != 0)
    status = g_strdup_printf ("%u %s", details->status,
                              details->api_code != NULL ? details->api_code : "");
  append_detail (text, _("Request:"), request);
  append_detail (text, _("Answer:"), status);
  append_detail (text, _("Query id:"), details->query_id);
  return g_string_free (text, FALSE);
}

/* New keys help against these two; not where the environment names the account. */
static gboolean
helps_signing_in (const GError *error)
{
  GApplication *application = g_application_get_default ();

  return (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED) ||
          g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL)) &&
         application != NULL &&
         g_action_group_get_action_enabled (G_ACTION_GROUP (application), "sign-in-again");
}

static void
show_words (GuichetProblem *self, const GuichetErrorDetails *details)
{
  const char *words = NULL;

  if (details != NULL)
    words = details->keyring_words != NULL ? details->keyring_words : details->api_message;
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
  gtk_label_set_label (self->words, words);
}

/**
 * guichet_problem_show:
 * @self: the widget
 * @error: what went wrong
 *
 * Shows @error until it is cleared or dismissed.
 */
void
guichet_problem_show (GuichetProblem *self, const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  g_autofree char *text = NULL;

  g_return_if_fail (GUICHET_IS_PROBLEM (self));
  g_return_if_fail (error != NULL);

  gtk_label_set_label (self->sentence, error->message);
  show_words (self, details);
  text = details != NULL ? describe_details (details) : g_strdup ("");
  gtk_label_set_label (self->details_text, text);
  gtk_expander_set_expanded (self->details, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *text != '\0');
  gtk_widget_set_visible (self->sign_in_button, self->is_renewable && helps_signing_in (error));
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * guichet_problem_clear:
 * @self: the widget
 *
 * Takes the error away.
 */
void
guichet_problem_clear (GuichetProblem *self)
{
  g_return_if_fail (GUICHET_IS_PROBLEM (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * guichet_problem_clear_renewable:
 * @self: the widget
 *
 * Takes the error away if it offered to sign in again: for when there are new keys. Any other one
 * stays.
 */
void
guichet_problem_clear_renewable (GuichetProblem *self)
{
  g_return_if_fail (GUICHET_IS_PROBLEM (self));

  if (gtk_widget_get_visible (self->sign_in_button))
    guichet_problem_clear (self);
}

static void
guichet_problem_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  GuichetProblem *self = GUICHET_PROBLEM (object);

  switch ((GuichetProblemProperty) prop_id)
    {
    case PROP_RETRY:
      if (self->retry == g_value_get_boolean (value))
        return;
      self->retry = g_value_get_boolean (value);
      gtk_widget_set_visible (GTK_WIDGET (self->retry_button), self->retry);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RENEWABLE:
      self->is_renewable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_problem_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetProblemProperty) prop_id)
    {
    case PROP_RETRY:
      g_value_set_boolean (value, GUICHET_PROBLEM (object)->retry);
      break;
    case PROP_RENEWABLE:
      g_value_set_boolean (value, GUICHET_PROBLEM (object)->is_renewable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_problem_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_PROBLEM);
  G_OBJECT_CLASS (guichet_problem_parent_class)->dispose (object);
}

static void
guichet_problem_class_init (GuichetProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_problem_set_property;
  object_class->get_property = guichet_problem_get_property;
  object_class->dispose = guichet_problem_dispose;

  props[PROP_RETRY] =
      g_param_spec_boolean ("retry", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_RENEWABLE] =
      g_param_spec_boolean ("renewable", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[RETRY] = g_signal_new ("retry", GUICHET_TYPE_PROBLEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[DISMISSED] = g_signal_new ("dismissed", GUICHET_TYPE_PROBLEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-problem.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetProblem, revealer);
  gtk_widget_class_bind_template_child (widget_class, GuichetProblem, sentence);
  gtk_widget_class_bind_template_child (widget_class, GuichetProblem, words);
  gtk_widget_class_bind_template_child (widget_class, GuichetProblem, details);
  gtk_widget_class_bind_template_child (widget_class, GuichetProblem, details_text);
  gtk_widget_class_bind_template_child (widget_class, GuichetProblem, retry_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetProblem, sign_in_button);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
guichet_problem_init (GuichetProblem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
