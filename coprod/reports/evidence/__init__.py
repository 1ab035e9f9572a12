"""From the platform's records to the facts that a placement rests on. Nothing else fills facts.

Not recorded is never false. What is false is what a closed session's record says there was none of, and what the
rubric names: two closed sessions without an agreement have none, and a decision without a reversal was not reversed.
"""
