from django.db import migrations, models


def ask_again(apps, schema_editor):
    """What was ticked beforehand cannot be told from what was chosen: everybody is asked again."""
    participants = apps.get_model("projects", "Participant").objects
    participants.filter(shown="name_and_kind").update(shown="")


class Migration(migrations.Migration):
    dependencies = [("projects", "0003_lists_of_people")]

    operations = [
        migrations.AlterField(
            model_name="participant",
            name="shown",
            field=models.CharField(
                blank=True,
                choices=[
                    ("name_and_kind", "My name and my kind of experience"),
                    ("name", "My name"),
                    ("nothing", "Nothing"),
                ],
                max_length=14,
                verbose_name="what others see",
            ),
        ),
        migrations.RunPython(ask_again, migrations.RunPython.noop),
    ]
